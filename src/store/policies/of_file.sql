SELECT dated_on, informed_on
FROM file
JOIN collection ON collection.id = file.collection_id
LEFT JOIN policy ON policy.id = collection.policy_id
LEFT JOIN information ON information.collection_id = collection.id
WHERE file.id = :file_id
