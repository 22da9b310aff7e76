SELECT EXISTS (
    SELECT 1
    FROM email
    JOIN contact ON contact.id = email.contact_id
    JOIN file ON file.contact_id = contact.id
    JOIN file_fact ON file_fact.file_id = file.id
    WHERE email.folded = :folded
      AND file_fact.kind IN ('objection_marketing', 'objection_retention')
      AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
)
