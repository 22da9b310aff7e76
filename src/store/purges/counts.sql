SELECT rule, erased, reason, count(*) AS files, sum(whole) AS persons,
       min(expired_on) AS first, max(expired_on) AS last
FROM purge_line
WHERE purge_id = :purge_id
GROUP BY rule, erased, reason
ORDER BY erased DESC, rule, reason
