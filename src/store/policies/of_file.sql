SELECT dated_on
FROM file
JOIN collection ON collection.id = file.collection_id
JOIN policy ON policy.id = collection.policy_id
WHERE file.id = :file_id
