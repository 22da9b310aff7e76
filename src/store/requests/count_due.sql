SELECT count(DISTINCT request_id)
FROM clock JOIN demand ON demand.id = clock.demand_id
WHERE open = 1 AND due_on <= :by
