INSERT INTO collection (contact_id, source, collected_on, given_by_person, policy_id, to_tell)
VALUES (
    :contact_id, :source, :collected_on, :given_by_person, :policy_id,
    NOT :given_by_person
    AND (:collected_on >= (SELECT on_day FROM followed_since)
         OR EXISTS (SELECT 1 FROM contact WHERE contact.id = :contact_id AND lot_id IS NOT NULL))
)
