-- The hold that stands on a file, with the terms that were set last. Two holds of one file need two ends.
SELECT (SELECT max(on_day) FROM standing_fact
        WHERE file_id = :file_id AND kind = 'hold_begin' AND on_day <= :today) AS since,
       terms.ground, terms.review_on, login
FROM standing_fact AS terms
LEFT JOIN operator ON operator.id = terms.actor
WHERE terms.id = (SELECT max(id) FROM standing_fact
                  WHERE file_id = :file_id AND kind IN ('hold_begin', 'hold_review') AND on_day <= :today)
  AND (SELECT count(*) FROM standing_fact WHERE file_id = :file_id AND kind = 'hold_begin' AND on_day <= :today)
    > (SELECT count(*) FROM standing_fact WHERE file_id = :file_id AND kind = 'hold_end' AND on_day <= :today)
