-- Of a case only while what it asks is open: from the open demands, since the duties of closed cases are many.
SELECT duty.id, kind, since_on, year, sequence, NULL AS uid,
       iif(requester_name = '', requester_email, requester_name) AS name
FROM clock
JOIN demand ON demand.id = clock.demand_id
JOIN duty ON duty.request_id = demand.request_id
JOIN request ON request.id = demand.request_id
WHERE clock.open = 1 AND done_on IS NULL AND since_on <= :today
  AND CASE kind WHEN 'stop_marketing' THEN demand."right" IN ('objection', 'marketing_objection')
                WHEN 'stop_consent' THEN demand."right" = 'withdrawal'
                ELSE 1 END
UNION
SELECT duty.id, kind, since_on, NULL, NULL, contact.uid,
       trim(iif(given_name || family_name = '', organisation, given_name || ' ' || family_name))
FROM duty
JOIN contact ON contact.id = duty.contact_id
WHERE duty.contact_id IS NOT NULL AND done_on IS NULL AND since_on <= :today
ORDER BY 3, 1
LIMIT :limit
