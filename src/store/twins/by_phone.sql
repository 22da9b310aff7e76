SELECT contact_id
FROM phone
JOIN contact ON contact.id = phone.contact_id
WHERE substr(digits, -9) = :end AND length(digits) >= 8 AND contact_id <> :id
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
LIMIT :limit
