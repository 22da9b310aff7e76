INSERT INTO collection (contact_id, source, collected_on, given_by_person, policy_id)
VALUES (:contact_id, :source, :collected_on, :given_by_person, :policy_id)
