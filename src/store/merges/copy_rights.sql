INSERT INTO file_fact (file_id, kind, on_day, recorded_at, actor, ground, review_on)
SELECT :to, kind, on_day, recorded_at, actor, ground, review_on
FROM standing_fact
WHERE file_id = :from AND id > :after
  AND kind IN ('objection_marketing', 'objection_analytics', 'objection_retention',
               'hold_begin', 'hold_end', 'hold_review', 'restriction_begin', 'restriction_end')
