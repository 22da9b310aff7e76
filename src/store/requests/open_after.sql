WHERE id > :after
  AND EXISTS (SELECT 1 FROM demand JOIN clock ON clock.demand_id = demand.id
              WHERE demand.request_id = request.id AND clock.open = 1)
ORDER BY id
LIMIT :limit
