INSERT INTO purge_line (purge_id, contact_uid, activity, rule, expired_on, erased, reason, whole)
VALUES (:purge_id, :contact_uid, :activity, :rule, :expired_on, :erased, :reason, :whole)
