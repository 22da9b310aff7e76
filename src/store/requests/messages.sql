SELECT id, direction, from_name, from_address, subject, sent_at, message_id, recipients, body
FROM message
WHERE request_id = :request_id
ORDER BY id
