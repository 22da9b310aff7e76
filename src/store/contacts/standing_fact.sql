SELECT id, ground, review_on FROM standing_fact
WHERE file_id = :file_id AND kind = :kind AND on_day = :on_day
ORDER BY id DESC
LIMIT 1
