INSERT INTO countdown_tally (lot_id, rule, phase, expires_on, changes_on, count)
SELECT lot_id, rule, phase, expires_on, changes_on, count(*) FROM countdown_counted GROUP BY 1, 2, 3, 4, 5
