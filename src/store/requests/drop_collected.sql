DELETE FROM errand_file WHERE errand_id IN (SELECT id FROM errand WHERE request_id = :id)
