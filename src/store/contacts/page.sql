SELECT id, uid, given_name, family_name, organisation, title, sort_key,
       (SELECT address FROM email WHERE contact_id = contact.id ORDER BY email.id LIMIT 1) AS email
FROM contact
WHERE (sort_key, id) > (:sort_key, :id)
ORDER BY sort_key, id
LIMIT :limit
