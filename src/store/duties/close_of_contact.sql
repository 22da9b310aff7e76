UPDATE duty SET done_on = :on
WHERE done_on IS NULL AND kind = :kind
  AND (contact_id = :contact_id OR request_id IN (SELECT id FROM request WHERE contact_id = :contact_id))
