SELECT name, media_type, contact_attachment.sha256, length(content.bytes) AS bytes
FROM contact_attachment
JOIN content ON content.sha256 = contact_attachment.sha256
WHERE contact_id = :contact_id
ORDER BY contact_attachment.id
