SELECT id, contact_uid, activity, rule, expired_on, erased, reason, whole
FROM purge_line
WHERE purge_id = :purge_id AND id > :after AND erased = 0
ORDER BY id
LIMIT :limit
