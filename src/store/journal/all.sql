SELECT id, recorded_at, actor, operation, subject, detail, link
FROM journal
ORDER BY id
