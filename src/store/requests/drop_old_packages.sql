DELETE FROM package_file
WHERE package_id IN (
    SELECT package.id FROM package
    WHERE CASE WHEN request_id IS NULL THEN written_at < :written_before
               ELSE (SELECT max(answered_on) FROM demand JOIN clock ON clock.demand_id = demand.id
                     WHERE demand.request_id = package.request_id
                     HAVING count(*) = count(answered_on)) < :sent_before END)
