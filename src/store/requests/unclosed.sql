JOIN (SELECT request_id AS unclosed_id, ifnull(act_on, '9999-99-99') AS day
      FROM agenda
      WHERE closed_on IS NULL
        AND request_id NOT IN (SELECT demand.request_id FROM clock JOIN demand ON demand.id = clock.demand_id
                               WHERE clock.open = 1)
      ORDER BY day, request_id
      LIMIT :limit) ON unclosed_id = request.id
ORDER BY day, request.id
