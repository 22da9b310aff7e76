SELECT value
FROM datum
JOIN file ON file.id = datum.file_id
WHERE file.contact_id = :contact_id AND value IS NOT NULL
ORDER BY file.id, datum.id
