INSERT INTO phone (contact_id, number, digits) VALUES (:contact_id, :number, :digits)
