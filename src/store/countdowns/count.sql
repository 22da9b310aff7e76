SELECT rule, phase, count(*) AS count,
       sum(expires_on IS NOT NULL AND expires_on <= :by) AS expiring,
       min(expires_on) AS earliest
FROM countdown
GROUP BY rule, phase
ORDER BY rule, phase
