-- `turned`: whether the phase has ended by the day, and with it the period. `expiring`: whether the period ends soon.
SELECT rule, phase, changes_on <> '' AND changes_on <= :day AS turned,
       expires_on <> '' AND expires_on < :day AS over,
       expires_on <> '' AND expires_on <= :soon AS expiring,
       sum(count) AS count, min(nullif(expires_on, '')) AS earliest
FROM countdown_tally
WHERE lot_id = 0 AND count > 0
GROUP BY 1, 2, 3, 4, 5
