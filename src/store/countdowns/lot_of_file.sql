SELECT ifnull((SELECT id FROM unfinished_lot WHERE id = contact.lot_id), 0)
FROM file JOIN contact ON contact.id = file.contact_id
WHERE file.id = :file_id
