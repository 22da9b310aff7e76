SELECT file.id, file.contact_id, file.uid, activity, basis, state, collected_on, source, given_by_person
FROM file
JOIN collection ON collection.id = file.collection_id
WHERE file.contact_id = :contact_id
ORDER BY file.id
