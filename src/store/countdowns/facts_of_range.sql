SELECT file_id, kind, on_day FROM standing_fact
WHERE file_id BETWEEN :first AND :last
ORDER BY file_id, id
