SELECT request.id, year, sequence, closed_on
FROM agenda
JOIN request ON request.id = agenda.request_id
WHERE closed_on < :closed_before AND NOT request.reduced
ORDER BY closed_on, request.id
