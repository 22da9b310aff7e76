INSERT INTO package (uid, request_id, contact_id, written_at, letter, recipient, inventory, form)
VALUES (:uid, :request_id, :contact_id, :written_at, :letter, :recipient, :inventory, :form)
