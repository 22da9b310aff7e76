-- Persons of a lot from elsewhere are to be told whatever the day of their collection.
UPDATE collection SET to_tell = 1 WHERE contact_id > :after AND given_by_person = 0
