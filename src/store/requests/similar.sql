WHERE received_on >= :since
  AND (contact_id = :contact_id
       OR (:email <> '' AND lower(requester_email) = lower(:email)))
ORDER BY id DESC
LIMIT 50
