SELECT body
FROM request_fact
LEFT JOIN request_note ON request_note.id = request_fact.note_id
WHERE request_fact.request_id = :request_id
ORDER BY request_fact.id
