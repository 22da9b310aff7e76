JOIN (SELECT demand.request_id AS open_id, min(ifnull(due_on, '9999-99-99')) AS due
      FROM clock JOIN demand ON demand.id = clock.demand_id
      WHERE open = 1
      GROUP BY demand.request_id) ON open_id = request.id
WHERE (:after IS NULL
       OR (due, open_id) > (SELECT min(ifnull(due_on, '9999-99-99')), demand.request_id
                            FROM clock JOIN demand ON demand.id = clock.demand_id
                            WHERE demand.request_id = :after))
