WHERE id IN (SELECT request_id FROM errand)
ORDER BY id
