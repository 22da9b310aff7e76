SELECT count(DISTINCT contact_id) AS count, min(collected_on) AS earliest
FROM collection
JOIN contact ON contact.id = collection.contact_id
WHERE given_by_person = 0
  AND (collected_on >= :since OR contact.lot_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM information WHERE information.collection_id = collection.id)
