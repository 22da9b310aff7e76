-- A fact that was noted by mistake is taken back by another, with its ground and its author; it stays and counts no more.
ALTER TABLE file_fact ADD COLUMN corrects INTEGER REFERENCES file_fact;
CREATE INDEX file_fact_correction ON file_fact (corrects) WHERE corrects IS NOT NULL;

CREATE VIEW standing_fact AS
SELECT id, file_id, kind, on_day, recorded_at, actor, ground, review_on
FROM file_fact AS fact
WHERE corrects IS NULL
  AND NOT EXISTS (SELECT 1 FROM file_fact AS correction WHERE correction.corrects = fact.id);

-- A backup from before both must know that what the ledger says was taken back.
CREATE TABLE ledger_with_corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN (
        'erasure', 'objection', 'consent', 'restriction', 'hold', 'correction', 'merge', 'unmerge', 'case_number'
    )),
    subject TEXT NOT NULL,
    on_day TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    recorded_at INTEGER NOT NULL DEFAULT 0
);
INSERT INTO ledger_with_corrections (id, kind, subject, on_day, detail, recorded_at)
SELECT id, kind, subject, on_day, detail, recorded_at FROM ledger;
DROP TABLE ledger;
ALTER TABLE ledger_with_corrections RENAME TO ledger;
CREATE INDEX ledger_by_subject ON ledger (kind, subject);
CREATE INDEX ledger_case_number ON ledger (substr(subject, 1, 5), CAST(substr(subject, 6) AS INTEGER))
WHERE kind = 'case_number';
