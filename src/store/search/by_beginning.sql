SELECT id FROM contact
WHERE sort_key >= :from AND sort_key < :to
ORDER BY sort_key, id
LIMIT :limit
