-- One person under two contacts: how doubles are found, told apart, merged and parted again; and what a hold needs.

-- A coarse form of the name, the same for names that sound alike.
ALTER TABLE contact ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_by_name_key ON contact (name_key) WHERE name_key <> '';
-- The last nine digits are the same in every spelling of a number.
CREATE INDEX phone_by_end ON phone (substr(digits, -9));

-- Derived: contacts that are probably one person, the lower row first.
CREATE TABLE twin (
    low INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    high INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    PRIMARY KEY (low, high),
    CHECK (low < high)
) WITHOUT ROWID;
CREATE INDEX twin_by_high ON twin (high);

-- Contacts that a hand said are two persons: they are not proposed again.
CREATE TABLE told_apart (
    low INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    high INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (low, high),
    CHECK (low < high)
) WITHOUT ROWID;
CREATE INDEX told_apart_by_high ON told_apart (high);

-- What a merge can be undone by, for its period: whose each row was, and the values that were not chosen.
CREATE TABLE merge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kept_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    other_uid BLOB NOT NULL CHECK (length(other_uid) = 16),
    merged_on TEXT NOT NULL CHECK (merged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    undo TEXT NOT NULL
);
CREATE INDEX merge_by_kept ON merge (kept_id);
CREATE INDEX merge_by_day ON merge (merged_on);

-- Who noted a fact; why a hold stands, and the day on which it is looked at again.
ALTER TABLE file_fact ADD COLUMN actor INTEGER REFERENCES operator;
ALTER TABLE file_fact ADD COLUMN ground TEXT;
ALTER TABLE file_fact ADD COLUMN review_on TEXT
    CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
UPDATE file_fact SET review_on = date(on_day, '+6 months') WHERE kind = 'hold_begin' AND on_day < '9999';
CREATE INDEX file_fact_to_review ON file_fact (review_on) WHERE review_on IS NOT NULL;

-- The words of cases and the names of attachments, beside the search over contacts. A row is its source's row four times
-- over, and what it is: 0 a request, 1 a message, 2 an attachment of a message, 3 an attachment of a contact.
CREATE VIRTUAL TABLE papers USING fts5(words, tokenize = 'trigram remove_diacritics 1');
INSERT INTO papers (papers, rank) VALUES ('secure-delete', 1);
INSERT INTO papers (rowid, words)
SELECT id * 4, requester_name || char(10) || requester_email || char(10) || subject_name FROM request WHERE reduced = 0;
INSERT INTO papers (rowid, words)
SELECT id * 4 + 1, from_name || char(10) || subject || char(10) || substr(body, 1, 4000) FROM message;
INSERT INTO papers (rowid, words) SELECT id * 4 + 2, name FROM message_attachment;
INSERT INTO papers (rowid, words) SELECT id * 4 + 3, name FROM contact_attachment;
CREATE TRIGGER request_is_found AFTER INSERT ON request
BEGIN
    INSERT INTO papers (rowid, words)
    VALUES (new.id * 4, new.requester_name || char(10) || new.requester_email || char(10) || new.subject_name);
END;
CREATE TRIGGER request_is_found_no_more AFTER UPDATE OF reduced ON request WHEN new.reduced = 1
BEGIN DELETE FROM papers WHERE rowid = new.id * 4; END;
CREATE TRIGGER request_is_gone AFTER DELETE ON request
BEGIN DELETE FROM papers WHERE rowid = old.id * 4; END;
CREATE TRIGGER message_is_found AFTER INSERT ON message
BEGIN
    INSERT INTO papers (rowid, words)
    VALUES (new.id * 4 + 1, new.from_name || char(10) || new.subject || char(10) || substr(new.body, 1, 4000));
END;
CREATE TRIGGER message_is_gone AFTER DELETE ON message
BEGIN DELETE FROM papers WHERE rowid = old.id * 4 + 1; END;
CREATE TRIGGER message_attachment_is_found AFTER INSERT ON message_attachment
BEGIN INSERT INTO papers (rowid, words) VALUES (new.id * 4 + 2, new.name); END;
CREATE TRIGGER message_attachment_is_gone AFTER DELETE ON message_attachment
BEGIN DELETE FROM papers WHERE rowid = old.id * 4 + 2; END;
CREATE TRIGGER contact_attachment_is_found AFTER INSERT ON contact_attachment
BEGIN INSERT INTO papers (rowid, words) VALUES (new.id * 4 + 3, new.name); END;
CREATE TRIGGER contact_attachment_is_gone AFTER DELETE ON contact_attachment
BEGIN DELETE FROM papers WHERE rowid = old.id * 4 + 3; END;

-- Holds, merges and their undoing stand in the ledger as well.
CREATE TABLE ledger_of_persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('erasure', 'objection', 'restriction', 'hold', 'merge', 'unmerge', 'case_number')),
    subject TEXT NOT NULL,
    on_day TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    recorded_at INTEGER NOT NULL DEFAULT 0
);
INSERT INTO ledger_of_persons (id, kind, subject, on_day, detail, recorded_at)
SELECT id, kind, subject, on_day, detail, recorded_at FROM ledger;
DROP TABLE ledger;
ALTER TABLE ledger_of_persons RENAME TO ledger;
CREATE INDEX ledger_by_subject ON ledger (kind, subject);
