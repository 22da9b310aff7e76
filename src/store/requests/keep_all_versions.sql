UPDATE demand SET policy_id = :policy_id, calendar_id = :calendar_id
WHERE calendar_id IS NULL AND id IN (SELECT demand_id FROM clock WHERE open = 0)
