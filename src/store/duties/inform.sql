INSERT OR IGNORE INTO information (collection_id, informed_on)
SELECT id, :on FROM collection WHERE contact_id = :contact_id AND given_by_person = 0
