INSERT INTO postal_address (contact_id, street, postcode, city, country)
VALUES (:contact_id, :street, :postcode, :city, :country)
