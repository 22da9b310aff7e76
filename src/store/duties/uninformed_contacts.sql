SELECT uid, min(collected_on) AS first_on
FROM collection
JOIN contact ON contact.id = contact_id
WHERE to_tell = 1 AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
GROUP BY contact_id
ORDER BY first_on, contact_id
LIMIT :limit
