INSERT INTO file_fact (file_id, kind, on_day, recorded_at, actor, ground, review_on)
VALUES (:file_id, :kind, :on_day, :recorded_at, :actor, :ground, :review_on)
