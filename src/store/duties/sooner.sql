UPDATE duty SET since_on = min(since_on, :since)
WHERE kind = :kind AND contact_id = :contact_id AND done_on IS NULL
