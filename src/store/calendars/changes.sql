SELECT on_day, cause, due_before, due_after FROM clock_change WHERE request_id = :request_id ORDER BY id
