DELETE FROM package_file
WHERE package_id IN (
    SELECT package.id FROM package
    WHERE package.written_at < :written_before
      AND NOT EXISTS (SELECT 1 FROM demand JOIN clock ON clock.demand_id = demand.id
                      WHERE demand.request_id = package.request_id AND clock.open = 1))
