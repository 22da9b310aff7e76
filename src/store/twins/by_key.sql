SELECT contact_id
FROM twin_key
JOIN contact ON contact.id = contact_id
WHERE key = :key AND contact_id <> :id
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
LIMIT :limit
