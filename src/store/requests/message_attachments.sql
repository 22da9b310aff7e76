SELECT message_attachment.id, identity, name, media_type, message_attachment.sha256, length(content.bytes) AS bytes
FROM message_attachment
JOIN content ON content.sha256 = message_attachment.sha256
WHERE message_id = :message_id
ORDER BY message_attachment.id
