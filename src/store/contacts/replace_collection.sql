UPDATE collection
SET source = :source, collected_on = :collected_on, given_by_person = :given_by_person,
    to_tell = NOT :given_by_person
        AND (:collected_on >= (SELECT on_day FROM followed_since)
             OR EXISTS (SELECT 1 FROM contact WHERE contact.id = collection.contact_id AND lot_id IS NOT NULL))
        AND NOT EXISTS (SELECT 1 FROM information WHERE information.collection_id = collection.id)
WHERE id = (SELECT collection_id FROM file WHERE file.id = :file_id)
