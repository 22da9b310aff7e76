UPDATE collection
SET source = :source, collected_on = :collected_on, given_by_person = :given_by_person
WHERE id = (SELECT collection_id FROM file WHERE file.id = :file_id)
