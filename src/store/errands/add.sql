INSERT OR IGNORE INTO errand (request_id, duty, party, opened_on)
VALUES (:request_id, :duty, :party, :opened_on)
