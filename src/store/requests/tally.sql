SELECT "right", days, in_time, count FROM clock_tally WHERE year = :year AND count > 0 ORDER BY days
