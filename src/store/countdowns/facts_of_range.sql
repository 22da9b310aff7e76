-- As `standing_fact`, with what was taken back read once and not looked up for each of millions.
SELECT file_id, kind, on_day FROM file_fact
WHERE file_id BETWEEN :first AND :last
  AND corrects IS NULL
  AND id NOT IN (SELECT corrects FROM file_fact WHERE corrects IS NOT NULL)
ORDER BY file_id, id
