WITH stored AS (SELECT year, "right", days, in_time, count FROM clock_tally WHERE count <> 0),
     counted AS (SELECT year, "right", days, in_time, count(*) AS count FROM clock_counted GROUP BY 1, 2, 3, 4)
SELECT (SELECT count(*) FROM (SELECT * FROM stored EXCEPT SELECT * FROM counted))
     + (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM stored))
