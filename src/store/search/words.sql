-- Everything by which a contact is found, one piece a line.
SELECT contact.given_name || ' ' || contact.family_name || char(10) || contact.family_name || ' '
       || contact.given_name || char(10) || contact.organisation || char(10) || contact.title || char(10)
       || ifnull((SELECT group_concat(address, char(10)) FROM email WHERE contact_id = contact.id), '') || char(10)
       || ifnull((SELECT group_concat(number || char(10) || digits, char(10)) FROM phone WHERE contact_id = contact.id), '')
       || char(10)
       || ifnull((SELECT group_concat(city, char(10)) FROM postal_address WHERE contact_id = contact.id), '') || char(10)
       || ifnull((SELECT group_concat(body, char(10)) FROM note WHERE contact_id = contact.id), '')
FROM contact
WHERE id = :contact_id
