SELECT countdown.file_id, file.contact_id, contact.uid,
       -- Of who objected only the mark stays, from the day of the objection on.
       iif(phase = 'suppression_only',
           (SELECT min(on_day) FROM standing_fact
            WHERE standing_fact.file_id = countdown.file_id AND kind IN ('objection_marketing', 'objection_retention')),
           countdown.expires_on) AS expires_on,
       EXISTS (SELECT 1 FROM request WHERE request.contact_id = file.contact_id) AS has_case
FROM countdown
JOIN file ON file.id = countdown.file_id
JOIN contact ON contact.id = file.contact_id
WHERE rule = :rule AND phase IN ('delete_due', 'delete_now', 'suppression_only')
  AND (:due_by IS NULL OR phase = 'suppression_only' OR expires_on <= :due_by)
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
ORDER BY countdown.file_id
