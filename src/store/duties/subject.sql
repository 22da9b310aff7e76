SELECT year, sequence, contact.uid
FROM duty
LEFT JOIN request ON request.id = duty.request_id
LEFT JOIN contact ON contact.id = duty.contact_id
WHERE duty.id = :id
