INSERT INTO message (request_id, direction, from_name, from_address, recipients, subject, sent_at, message_id, body)
VALUES (:request_id, :direction, :from_name, :from_address, :recipients, :subject, :sent_at, :message_id, :body)
