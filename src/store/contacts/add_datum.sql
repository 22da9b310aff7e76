INSERT INTO datum (file_id, collection_id, category, field, value, held_where)
VALUES (:file_id, :collection_id, :category, :field, :value, :held_where)
