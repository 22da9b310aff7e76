INSERT INTO clock_change (request_id, on_day, cause, due_before, due_after, recorded_at)
VALUES (:request_id, :on_day, :cause, :due_before, :due_after, :at)
