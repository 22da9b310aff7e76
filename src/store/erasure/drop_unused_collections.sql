-- Collections of one contact that no file and no datum refers to any more.
DELETE FROM collection
WHERE contact_id = :contact_id
  AND NOT EXISTS (SELECT 1 FROM file WHERE file.collection_id = collection.id)
  AND NOT EXISTS (SELECT 1 FROM datum WHERE datum.collection_id = collection.id)
