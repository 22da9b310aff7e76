SELECT step, on_day, body
FROM errand_fact
LEFT JOIN request_note ON request_note.id = errand_fact.note_id
WHERE errand_id = :errand_id
ORDER BY errand_fact.id
