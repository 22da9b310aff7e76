WHERE EXISTS (SELECT 1 FROM demand JOIN clock ON clock.demand_id = demand.id
              WHERE demand.request_id = request.id AND clock.open = 1)
ORDER BY (SELECT ifnull(min(due_on), '9999-99-99') FROM demand JOIN clock ON clock.demand_id = demand.id
          WHERE demand.request_id = request.id AND clock.open = 1), id
LIMIT :limit
