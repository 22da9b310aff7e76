-- Contacts that were brought in together. Until the lot has ended its rows belong to no one's lists.
CREATE TABLE lot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    begun_at INTEGER NOT NULL,
    ended_at INTEGER
);

ALTER TABLE contact ADD COLUMN lot_id INTEGER REFERENCES lot;
CREATE INDEX contact_by_lot ON contact (lot_id) WHERE lot_id IS NOT NULL;

-- What every list of contacts leaves out.
CREATE VIEW unfinished_lot AS SELECT id FROM lot WHERE ended_at IS NULL;
