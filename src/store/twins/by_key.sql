SELECT contact_id
FROM twin_key
WHERE key = :key AND contact_id <> :id
  AND (NOT EXISTS (SELECT 1 FROM unfinished_lot)
       OR NOT EXISTS (SELECT 1 FROM contact WHERE contact.id = contact_id AND lot_id IN unfinished_lot))
LIMIT :limit
