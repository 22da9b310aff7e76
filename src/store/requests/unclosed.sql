JOIN agenda ON agenda.request_id = request.id
WHERE agenda.closed_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM demand JOIN clock ON clock.demand_id = demand.id
                  WHERE demand.request_id = request.id AND clock.open = 1)
ORDER BY ifnull(agenda.act_on, '9999-99-99'), request.id
LIMIT :limit
