-- Erasures of many records at once, and the tally of countdowns.

-- What was planned, and when it ended; a purge without an end was cut short, and is closed at the next opening.
CREATE TABLE purge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    begun_at INTEGER NOT NULL,
    ended_at INTEGER,
    planned INTEGER NOT NULL CHECK (planned >= 0)
);
CREATE INDEX purge_unfinished ON purge (id) WHERE ended_at IS NULL;

-- What became of each record of the plan, written in the transaction that did it: uids, codes and days.
CREATE TABLE purge_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    purge_id INTEGER NOT NULL REFERENCES purge,
    contact_uid BLOB NOT NULL,
    activity TEXT NOT NULL,
    rule TEXT NOT NULL,
    expired_on TEXT,
    erased INTEGER NOT NULL CHECK (erased IN (0, 1)),
    -- The ground of the erasure, or why the record was left.
    reason TEXT NOT NULL,
    -- Set on the first record of a contact of which nothing was left.
    whole INTEGER NOT NULL CHECK (whole IN (0, 1))
);
CREATE INDEX purge_line_by_purge ON purge_line (purge_id, id);

-- Derived: how many files of a rule stand in a phase, by the days on which that ends. Days that are not known are ''.
-- A lot that has not ended counts apart, under its own id. Kept by the function that writes countdowns, and not by
-- triggers: their savepoints would make FTS5 write out its pending words with each row of an import.
CREATE TABLE countdown_tally (
    lot_id INTEGER NOT NULL,
    rule TEXT NOT NULL,
    phase TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    changes_on TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (lot_id, rule, phase, expires_on, changes_on)
) WITHOUT ROWID;
CREATE VIEW countdown_counted AS
SELECT countdown.file_id, file.contact_id,
       ifnull((SELECT unfinished_lot.id FROM unfinished_lot WHERE unfinished_lot.id = contact.lot_id), 0) AS lot_id,
       rule, phase, ifnull(expires_on, '') AS expires_on, ifnull(changes_on, '') AS changes_on
FROM countdown
JOIN file ON file.id = countdown.file_id
JOIN contact ON contact.id = file.contact_id;
INSERT INTO countdown_tally (lot_id, rule, phase, expires_on, changes_on, count)
SELECT lot_id, rule, phase, expires_on, changes_on, count(*) FROM countdown_counted GROUP BY 1, 2, 3, 4, 5;

-- Contacts of whom every file is in intermediate archive: out of everyday lists and searches.
CREATE VIEW archived_contact AS
SELECT id FROM contact
WHERE EXISTS (SELECT 1 FROM file WHERE file.contact_id = contact.id)
  AND NOT EXISTS (SELECT 1 FROM file
                  LEFT JOIN countdown ON countdown.file_id = file.id
                  WHERE file.contact_id = contact.id AND ifnull(countdown.phase, '') <> 'archive');
