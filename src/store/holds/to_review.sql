SELECT contact.uid, given_name, family_name, organisation, activity, terms.ground, terms.review_on
FROM standing_fact AS terms
JOIN file ON file.id = terms.file_id
JOIN contact ON contact.id = file.contact_id
WHERE terms.review_on <= :today
  AND terms.id = (SELECT max(id) FROM standing_fact AS other
                  WHERE other.file_id = terms.file_id AND other.review_on IS NOT NULL)
  AND (SELECT count(*) FROM standing_fact AS begun
       WHERE begun.file_id = terms.file_id AND begun.kind = 'hold_begin' AND begun.on_day <= :today)
    > (SELECT count(*) FROM standing_fact AS ended
       WHERE ended.file_id = terms.file_id AND ended.kind = 'hold_end' AND ended.on_day <= :today)
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
ORDER BY terms.review_on, terms.id
LIMIT :limit
