SELECT kind, subject, detail, on_day, recorded_at
FROM main.ledger
WHERE kind <> 'case_number'
   OR id IN (SELECT max(id) FROM main.ledger WHERE kind = 'case_number' GROUP BY substr(subject, 1, 4))
ORDER BY id
