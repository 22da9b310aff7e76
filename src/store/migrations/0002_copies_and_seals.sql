-- Copies without a case, and a journal whose consultations end.

-- A package belongs to a case or to a contact. Both tables are made anew and filled before the old ones go, so that no
-- deletion of a package can reach its files on the way.
CREATE TABLE package_of_either (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    request_id INTEGER REFERENCES request ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contact ON DELETE CASCADE,
    written_at INTEGER NOT NULL,
    letter TEXT NOT NULL,
    inventory TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('pdf', 'zip')),
    CHECK ((request_id IS NULL) <> (contact_id IS NULL))
);
INSERT INTO package_of_either (id, uid, request_id, written_at, letter, inventory, form)
SELECT id, uid, request_id, written_at, letter, inventory, form FROM package;

CREATE TABLE package_file_of_either (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    package_id INTEGER NOT NULL REFERENCES package_of_either ON DELETE CASCADE,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
);
INSERT INTO package_file_of_either (id, package_id, name, bytes)
SELECT id, package_id, name, bytes FROM package_file;

DROP TABLE package_file;
DROP TABLE package;
ALTER TABLE package_of_either RENAME TO package;
ALTER TABLE package_file_of_either RENAME TO package_file;
CREATE INDEX package_by_request ON package (request_id);
CREATE INDEX package_by_contact ON package (contact_id);
CREATE INDEX package_file_by_package ON package_file (package_id);

-- Consultations are a chain of their own inside the journal; each half has its end at hand.
CREATE INDEX journal_consultations ON journal (id) WHERE operation = 'contact_read';
CREATE INDEX journal_lasting ON journal (id) WHERE operation <> 'contact_read';

-- What is left of consultations past their period: how many, from when to when, and the link that the next one follows.
CREATE TABLE seal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sealed_at INTEGER NOT NULL,
    entries INTEGER NOT NULL CHECK (entries > 0),
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_id INTEGER NOT NULL UNIQUE,
    link BLOB NOT NULL CHECK (length(link) = 32)
);
CREATE TRIGGER seal_says_what_it_seals BEFORE INSERT ON seal
WHEN NOT EXISTS (SELECT 1 FROM journal
                 WHERE id = NEW.last_id AND operation = 'contact_read' AND link = NEW.link)
    OR NEW.entries <> (SELECT count(*) FROM journal WHERE operation = 'contact_read' AND id <= NEW.last_id)
BEGIN SELECT RAISE (ABORT, 'a seal says what it seals'); END;
CREATE TRIGGER seal_is_never_rewritten BEFORE UPDATE ON seal
BEGIN SELECT RAISE (ABORT, 'a seal is never rewritten'); END;
CREATE TRIGGER seal_is_never_deleted BEFORE DELETE ON seal
BEGIN SELECT RAISE (ABORT, 'a seal is never deleted'); END;

-- Only what a seal stands for may go.
DROP TRIGGER journal_is_never_deleted;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
WHEN OLD.operation <> 'contact_read' OR NOT EXISTS (SELECT 1 FROM seal WHERE OLD.id <= seal.last_id)
BEGIN SELECT RAISE (ABORT, 'the journal is never deleted'); END;
