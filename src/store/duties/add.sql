INSERT INTO duty (kind, request_id, contact_id, since_on, recorded_at)
VALUES (:kind, :request_id, :contact_id, :since_on, :at)
