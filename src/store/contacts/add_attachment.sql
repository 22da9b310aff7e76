INSERT INTO contact_attachment (contact_id, name, media_type, sha256)
VALUES (:contact_id, :name, :media_type, :sha256)
