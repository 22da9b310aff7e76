SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :piece LIMIT :enough)
