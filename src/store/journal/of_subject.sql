SELECT id, recorded_at, actor, operation, subject, detail, link
FROM journal
WHERE subject = :subject
ORDER BY id
