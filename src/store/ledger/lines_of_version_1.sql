SELECT kind, subject, '' AS detail, on_day, 0 AS recorded_at
FROM ledger
WHERE kind <> 'case_number'
   OR id IN (SELECT max(id) FROM ledger WHERE kind = 'case_number' GROUP BY substr(subject, 1, 4))
ORDER BY id
