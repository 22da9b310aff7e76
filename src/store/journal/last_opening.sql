SELECT max(recorded_at)
FROM journal
WHERE subject = :subject AND operation = 'contact_read' AND actor = :actor AND detail = :detail
