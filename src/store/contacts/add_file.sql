INSERT INTO file (uid, contact_id, activity, basis, state, collection_id)
VALUES (:uid, :contact_id, :activity, :basis, :state, :collection_id)
