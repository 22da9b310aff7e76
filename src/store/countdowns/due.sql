SELECT contact.uid, given_name, family_name, organisation, activity, rule, phase, expires_on, changes_on
FROM countdown
JOIN file ON file.id = countdown.file_id
JOIN contact ON contact.id = file.contact_id
WHERE countdown.file_id = :file_id
