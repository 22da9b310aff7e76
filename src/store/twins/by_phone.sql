SELECT contact_id
FROM phone
WHERE substr(digits, -9) = :end AND length(digits) >= 8 AND contact_id <> :id
  AND (NOT EXISTS (SELECT 1 FROM unfinished_lot)
       OR NOT EXISTS (SELECT 1 FROM contact WHERE contact.id = contact_id AND lot_id IN unfinished_lot))
LIMIT :limit
