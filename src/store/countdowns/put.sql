INSERT OR REPLACE INTO countdown (file_id, rule, phase, expires_on, changes_on)
VALUES (:file_id, :rule, :phase, :expires_on, :changes_on)
