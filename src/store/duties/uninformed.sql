SELECT count(DISTINCT contact_id) AS count, min(collected_on) AS earliest
FROM collection
WHERE given_by_person = 0 AND collected_on >= :since
  AND NOT EXISTS (SELECT 1 FROM information WHERE information.collection_id = collection.id)
