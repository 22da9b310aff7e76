SELECT demand."right", received_on, due_on, aim_for, notice_by, status, extension, answered_on
FROM demand
JOIN clock ON clock.demand_id = demand.id
WHERE request_id = :request_id
ORDER BY demand.id
