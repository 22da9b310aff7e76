JOIN (SELECT demand.request_id AS open_id, min(ifnull(due_on, '9999-99-99')) AS due
      FROM clock JOIN demand ON demand.id = clock.demand_id
      WHERE open = 1
      GROUP BY demand.request_id
      ORDER BY due, open_id
      LIMIT :limit) ON open_id = request.id
ORDER BY due, request.id
