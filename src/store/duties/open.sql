SELECT duty.id, kind, since_on, year, sequence, contact.uid,
       CASE WHEN request.id IS NULL
            THEN trim(iif(given_name || family_name = '', organisation, given_name || ' ' || family_name))
            ELSE iif(requester_name = '', requester_email, requester_name) END AS name
FROM duty
LEFT JOIN request ON request.id = duty.request_id
LEFT JOIN contact ON contact.id = duty.contact_id
WHERE done_on IS NULL AND since_on <= :today
  AND (request.id IS NULL
       OR EXISTS (SELECT 1 FROM demand JOIN clock ON clock.demand_id = demand.id
                  WHERE demand.request_id = request.id AND clock.open = 1
                    AND CASE kind WHEN 'stop_marketing' THEN demand."right" IN ('objection', 'marketing_objection')
                                  WHEN 'stop_consent' THEN demand."right" = 'withdrawal'
                                  ELSE 1 END))
ORDER BY since_on, duty.id
LIMIT :limit
