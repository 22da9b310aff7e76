SELECT id, duty, party, opened_on
FROM errand
WHERE request_id = :request_id AND duty = :duty AND party = :party
