SELECT "right", due_on, aim_for, notice_by, open
FROM demand
JOIN clock ON clock.demand_id = demand.id
WHERE request_id = :request_id
ORDER BY demand.id
