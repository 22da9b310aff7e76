SELECT countdown.file_id, file.contact_id, contact.uid, countdown.expires_on,
       EXISTS (SELECT 1 FROM request WHERE request.contact_id = file.contact_id) AS has_case
FROM countdown
JOIN file ON file.id = countdown.file_id
JOIN contact ON contact.id = file.contact_id
WHERE rule = :rule AND phase IN ('delete_due', 'delete_now')
  AND (:due_by IS NULL OR expires_on <= :due_by)
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
ORDER BY countdown.file_id
