SELECT contact_id
FROM email
WHERE folded = :folded AND contact_id <> :id
  AND (NOT EXISTS (SELECT 1 FROM unfinished_lot)
       OR NOT EXISTS (SELECT 1 FROM contact WHERE contact.id = contact_id AND lot_id IN unfinished_lot))
LIMIT :limit
