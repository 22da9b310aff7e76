WITH stored AS (SELECT lot_id, rule, phase, expires_on, changes_on, count FROM countdown_tally WHERE count <> 0),
     counted AS (SELECT lot_id, rule, phase, expires_on, changes_on, count(*) AS count
                 FROM countdown_counted GROUP BY 1, 2, 3, 4, 5)
SELECT (SELECT count(*) FROM (SELECT * FROM stored EXCEPT SELECT * FROM counted))
     + (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM stored))
