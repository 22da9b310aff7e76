INSERT INTO message_attachment (message_id, name, media_type, sha256)
VALUES (:message_id, :name, :media_type, :sha256)
