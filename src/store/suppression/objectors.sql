SELECT DISTINCT contact_id
FROM file
JOIN standing_fact ON standing_fact.file_id = file.id
WHERE standing_fact.kind IN ('objection_marketing', 'objection_retention') AND contact_id > :after
ORDER BY contact_id
LIMIT :limit
