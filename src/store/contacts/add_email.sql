INSERT INTO email (contact_id, address, folded) VALUES (:contact_id, :address, :folded)
