INSERT INTO note (contact_id, written_on, body) VALUES (:contact_id, :written_on, :body)
