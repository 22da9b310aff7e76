DELETE FROM message_attachment
WHERE identity = 1
  AND message_id IN (SELECT id FROM message WHERE request_id = :request_id)
