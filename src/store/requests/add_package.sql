INSERT INTO package (uid, request_id, contact_id, written_at, letter, inventory, form)
VALUES (:uid, :request_id, :contact_id, :written_at, :letter, :inventory, :form)
