SELECT year, sequence
FROM message
JOIN request ON request.id = message.request_id
WHERE message_id = :message_id AND message_id <> ''
LIMIT 1
