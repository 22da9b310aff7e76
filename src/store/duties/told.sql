UPDATE collection SET to_tell = 0 WHERE contact_id = :contact_id AND to_tell = 1
