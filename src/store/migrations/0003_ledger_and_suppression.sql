-- What the ledger needs so that a restored backup can be brought up to date by it alone: how far an erasure went,
-- under which activity an objection or a restriction stands, and in which order they came.
ALTER TABLE ledger ADD COLUMN detail TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN recorded_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX ledger_by_subject ON ledger (kind, subject);

-- The key of the suppression list: random, made with the first entry, never outside the casebook.
CREATE TABLE suppression_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL CHECK (length(key) = 32)
);

-- Addresses that are sent no mailing any more, as keyed marks that cannot be read back (R 21(3)). No row of another
-- table belongs to a mark: it outlives the person's contact until its own day.
CREATE TABLE suppression (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mark BLOB NOT NULL UNIQUE CHECK (length(mark) = 32),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    scope TEXT NOT NULL CHECK (scope IN ('marketing', 'retention')),
    objected_on TEXT NOT NULL CHECK (objected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    expires_on TEXT NOT NULL CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
CREATE INDEX suppression_by_expiry ON suppression (expires_on);

-- How far each backup folder has come: the last line of the ledger that its copy holds, and its newest backup.
CREATE TABLE backup_folder (
    path TEXT PRIMARY KEY,
    ledger_id INTEGER NOT NULL DEFAULT 0,
    ledger_at INTEGER,
    backed_up_at INTEGER,
    backup_head BLOB,
    behind_since INTEGER,
    unknown_lines INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
