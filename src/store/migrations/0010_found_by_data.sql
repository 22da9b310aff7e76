-- Search finds a person by the data of the files as well: lines of the index that lack them are written anew. The old
-- line is written out as gone before the new one comes, as in every later change of a line.
CREATE TABLE search_with_data AS
SELECT search.rowid AS contact_id,
       search.words || char(10) || group_concat(
           replace(replace(replace(replace(value, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
           char(10)) AS words
FROM datum
JOIN file ON file.id = datum.file_id
JOIN search ON search.rowid = file.contact_id
WHERE value IS NOT NULL
GROUP BY search.rowid;
DELETE FROM search WHERE rowid IN (SELECT contact_id FROM search_with_data);
INSERT INTO search (search) VALUES ('flush');
INSERT INTO search (rowid, words) SELECT contact_id, words FROM search_with_data;
DROP TABLE search_with_data;

-- A consent that was given after an objection stands in the ledger as the objection does: a backup from before both
-- must know which of the two is the later.
CREATE TABLE ledger_with_consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN (
        'erasure', 'objection', 'consent', 'restriction', 'hold', 'merge', 'unmerge', 'case_number'
    )),
    subject TEXT NOT NULL,
    on_day TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    recorded_at INTEGER NOT NULL DEFAULT 0
);
INSERT INTO ledger_with_consents (id, kind, subject, on_day, detail, recorded_at)
SELECT id, kind, subject, on_day, detail, recorded_at FROM ledger;
DROP TABLE ledger;
ALTER TABLE ledger_with_consents RENAME TO ledger;
CREATE INDEX ledger_by_subject ON ledger (kind, subject);
INSERT INTO ledger (kind, subject, on_day, detail, recorded_at)
SELECT 'consent', lower(hex(contact.uid)), on_day, activity || ' ' || file_fact.kind, file_fact.recorded_at
FROM file_fact
JOIN file ON file.id = file_fact.file_id
JOIN contact ON contact.id = file.contact_id
WHERE file_fact.kind LIKE 'consent_given %'
  AND EXISTS (SELECT 1 FROM file_fact AS objection
              JOIN file AS objected ON objected.id = objection.file_id
              WHERE objected.contact_id = contact.id AND objection.kind IN ('objection_marketing', 'objection_retention')
                AND objection.on_day < file_fact.on_day);

-- Consents that were given after an objection move the days of their files.
DELETE FROM setting WHERE key = 'derived_on';
