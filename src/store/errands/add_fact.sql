INSERT INTO errand_fact (errand_id, step, on_day, recorded_at, actor, note_id)
VALUES (:errand_id, :step, :on_day, :recorded_at, :actor, :note_id)
