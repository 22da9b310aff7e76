SELECT id, recorded_at, actor, operation, subject, detail, link
FROM journal
WHERE id < :before
ORDER BY id DESC
LIMIT :limit
