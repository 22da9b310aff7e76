SELECT id, uid, given_name, family_name, organisation, title, sort_key,
       (SELECT address FROM email WHERE contact_id = contact.id ORDER BY email.id LIMIT 1) AS email
FROM contact
WHERE id = :id
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
