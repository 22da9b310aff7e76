WITH followed AS (
    SELECT id, contact_id, collected_on FROM collection
    WHERE given_by_person = 0 AND collected_on >= :since
    UNION
    SELECT collection.id, contact_id, collected_on
    FROM contact
    JOIN collection ON collection.contact_id = contact.id
    WHERE lot_id IS NOT NULL AND given_by_person = 0
)
SELECT contact.uid, min(collected_on) AS collected_on
FROM followed
JOIN contact ON contact.id = followed.contact_id
WHERE NOT EXISTS (SELECT 1 FROM information WHERE information.collection_id = followed.id)
GROUP BY contact.id
ORDER BY 2, contact.id
LIMIT :limit
