-- Bytes that no contact, message or errand refers to any more.
DELETE FROM content
WHERE NOT EXISTS (SELECT 1 FROM contact_attachment WHERE contact_attachment.sha256 = content.sha256)
  AND NOT EXISTS (SELECT 1 FROM message_attachment WHERE message_attachment.sha256 = content.sha256)
  AND NOT EXISTS (SELECT 1 FROM errand_file WHERE errand_file.sha256 = content.sha256)
