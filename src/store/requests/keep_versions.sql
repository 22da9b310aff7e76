UPDATE demand SET policy_id = :policy_id, calendar_id = :calendar_id
WHERE request_id = :request_id AND "right" = :right
