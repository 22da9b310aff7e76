INSERT INTO request_fact (request_id, step, on_day, recorded_at, actor)
VALUES (:request_id, :step, :on_day, :recorded_at, :actor)
