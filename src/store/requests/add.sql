INSERT INTO request (uid, year, sequence, received_on, sent_on, recognised_on, intake, requester_name,
                     requester_email, requester_address, subject_name, contact_id, contact_uid, policy_id, recorded_at)
VALUES (:uid, :year, :sequence, :received_on, :sent_on, :recognised_on, :intake, :requester_name,
        :requester_email, :requester_address, :subject_name, :contact_id, :contact_uid, :policy_id, :recorded_at)
