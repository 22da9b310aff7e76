SELECT count(*) AS count, min(sent_on) AS earliest
FROM (SELECT (SELECT max(answered_on) FROM demand JOIN clock ON clock.demand_id = demand.id
              WHERE demand.request_id = package.request_id
              HAVING count(*) = count(answered_on)) AS sent_on
      FROM package
      WHERE request_id IS NOT NULL AND EXISTS (SELECT 1 FROM package_file WHERE package_id = package.id))
WHERE sent_on < :sent_before
