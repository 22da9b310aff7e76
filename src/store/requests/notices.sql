SELECT year, sequence, iif(requester_name = '', requester_email, requester_name) AS requester,
       group_concat(clock."right") AS rights, min(notice_by) AS notice_by, max(extension <> 'none') AS extended
FROM clock
JOIN demand ON demand.id = clock.demand_id
JOIN request ON request.id = demand.request_id
WHERE open = 1 AND notice_by >= :today
GROUP BY request.id
ORDER BY notice_by, request.id
LIMIT :limit
