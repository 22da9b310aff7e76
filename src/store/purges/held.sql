SELECT countdown.file_id, file.contact_id, contact.uid
FROM countdown
JOIN file ON file.id = countdown.file_id
JOIN contact ON contact.id = file.contact_id
WHERE rule = :rule AND phase = 'held'
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
ORDER BY countdown.file_id
