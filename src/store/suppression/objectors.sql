SELECT DISTINCT contact_id
FROM file
JOIN file_fact ON file_fact.file_id = file.id
WHERE file_fact.kind IN ('objection_marketing', 'objection_retention') AND contact_id > :after
ORDER BY contact_id
LIMIT :limit
