SELECT EXISTS (SELECT 1 FROM search WHERE search MATCH :piece AND rowid = :contact_id)
