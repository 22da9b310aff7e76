INSERT INTO file_fact (file_id, kind, on_day, recorded_at)
VALUES (:file_id, :kind, :on_day, :recorded_at)
