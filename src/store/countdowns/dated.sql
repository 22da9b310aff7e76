SELECT file_id, expires_on
FROM countdown
WHERE rule = :rule AND phase = :phase AND expires_on > :after AND expires_on <= :by
  AND (NOT EXISTS (SELECT 1 FROM unfinished_lot)
       OR NOT EXISTS (SELECT 1 FROM file JOIN contact ON contact.id = file.contact_id
                      WHERE file.id = file_id AND contact.lot_id IN (SELECT id FROM unfinished_lot)))
ORDER BY expires_on, file_id
LIMIT :limit
