WITH followed AS (
    SELECT id, contact_id, collected_on FROM collection
    WHERE given_by_person = 0 AND collected_on >= :since
    UNION ALL
    -- Of a lot that was brought in here, whatever the day: by its own index, since few contacts came so.
    SELECT collection.id, contact_id, collected_on
    FROM contact
    JOIN collection ON collection.contact_id = contact.id
    WHERE lot_id IS NOT NULL AND given_by_person = 0
)
SELECT count(DISTINCT contact_id) AS count, min(collected_on) AS earliest
FROM followed
WHERE NOT EXISTS (SELECT 1 FROM information WHERE information.collection_id = followed.id)
