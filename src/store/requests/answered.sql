WHERE NOT EXISTS (SELECT 1 FROM demand JOIN clock ON clock.demand_id = demand.id
                  WHERE demand.request_id = request.id AND clock.open = 1)
  AND (:after IS NULL OR id < :after)
