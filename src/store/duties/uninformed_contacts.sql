WITH followed AS (
    SELECT id, contact_id, collected_on FROM collection
    WHERE given_by_person = 0 AND collected_on >= :since
    UNION ALL
    SELECT collection.id, contact_id, collected_on
    FROM contact
    JOIN collection ON collection.contact_id = contact.id
    WHERE lot_id IS NOT NULL AND given_by_person = 0
),
untold AS (
    SELECT contact_id, min(collected_on) AS first_on
    FROM followed
    WHERE NOT EXISTS (SELECT 1 FROM information WHERE information.collection_id = followed.id)
    GROUP BY contact_id
    ORDER BY first_on, contact_id
    LIMIT :limit
)
SELECT contact.uid, first_on AS collected_on
FROM untold
JOIN contact ON contact.id = untold.contact_id
ORDER BY first_on, contact_id
