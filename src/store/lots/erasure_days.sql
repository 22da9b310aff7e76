SELECT DISTINCT on_day
FROM ledger
WHERE kind = 'erasure' AND on_day >= :from
ORDER BY on_day DESC
LIMIT :limit
