SELECT contact_id
FROM email
JOIN contact ON contact.id = email.contact_id
WHERE folded = :folded AND contact_id <> :id
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
LIMIT :limit
