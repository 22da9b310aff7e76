SELECT file_id
FROM countdown
WHERE rule = :rule AND phase = :phase AND expires_on IS NULL
  AND (NOT EXISTS (SELECT 1 FROM unfinished_lot)
       OR NOT EXISTS (SELECT 1 FROM file JOIN contact ON contact.id = file.contact_id
                      WHERE file.id = file_id AND contact.lot_id IN (SELECT id FROM unfinished_lot)))
ORDER BY file_id
LIMIT :limit
