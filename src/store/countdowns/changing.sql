SELECT DISTINCT contact_id
FROM countdown
JOIN file ON file.id = countdown.file_id
WHERE changes_on IS NOT NULL AND changes_on <= :today
LIMIT :limit
