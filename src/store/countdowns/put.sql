-- Not INSERT OR REPLACE: that opens a savepoint, at which FTS5 writes out its pending words each time.
INSERT INTO countdown (file_id, rule, phase, expires_on, changes_on)
VALUES (:file_id, :rule, :phase, :expires_on, :changes_on)
ON CONFLICT (file_id) DO UPDATE
SET rule = excluded.rule, phase = excluded.phase, expires_on = excluded.expires_on, changes_on = excluded.changes_on
