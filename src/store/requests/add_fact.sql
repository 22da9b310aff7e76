INSERT INTO request_fact (request_id, step, on_day, recorded_at, actor, note_id)
VALUES (:request_id, :step, :on_day, :recorded_at, :actor, :note_id)
