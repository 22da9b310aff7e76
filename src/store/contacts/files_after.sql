SELECT file.id, file.contact_id, file.uid, activity, basis, state, collected_on, source, given_by_person
FROM file
JOIN collection ON collection.id = file.collection_id
WHERE file.id > :after
ORDER BY file.id
LIMIT :limit
