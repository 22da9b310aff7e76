INSERT INTO file_fact (file_id, kind, on_day, recorded_at, actor, ground, corrects)
SELECT file_id, 'correction', :on_day, :recorded_at, :actor, :ground, id FROM file_fact
WHERE id = :fact
