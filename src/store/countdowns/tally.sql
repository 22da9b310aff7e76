SELECT rule, phase, expires_on, changes_on, count
FROM countdown_tally
WHERE lot_id = 0 AND count > 0
ORDER BY rule, phase, expires_on, changes_on
