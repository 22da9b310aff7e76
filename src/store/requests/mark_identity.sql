UPDATE message_attachment
SET identity = 1
WHERE id = :attachment_id
  AND message_id IN (SELECT id FROM message WHERE request_id = :request_id)
