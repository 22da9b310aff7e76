SELECT id, contact_uid, activity, rule, expired_on, erased, reason, whole
FROM purge_line
WHERE purge_id = :purge_id AND id > :after
ORDER BY id
LIMIT :limit
