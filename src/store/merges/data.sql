SELECT id, collection_id, category, field, value, held_where
FROM datum
WHERE file_id = :file_id
ORDER BY category, id
