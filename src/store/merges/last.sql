SELECT id, other_uid, merged_on, undo FROM merge WHERE kept_id = :kept_id ORDER BY id DESC LIMIT 1
