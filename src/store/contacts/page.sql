SELECT id, uid, given_name, family_name, organisation, title, sort_key,
       (SELECT address FROM email WHERE contact_id = contact.id ORDER BY email.id LIMIT 1) AS email
FROM contact
WHERE (sort_key, id) > (:sort_key, :id)
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
  AND (:archive OR NOT EXISTS (SELECT 1 FROM archived_contact WHERE archived_contact.id = contact.id))
ORDER BY sort_key, id
LIMIT :limit
