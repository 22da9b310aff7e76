SELECT street, postcode, city, country FROM postal_address WHERE contact_id = :contact_id ORDER BY id
