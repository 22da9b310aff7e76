SELECT ifnull(value, held_where)
FROM datum
JOIN file ON file.id = datum.file_id
WHERE file.contact_id = :contact_id
ORDER BY file.id, datum.id
