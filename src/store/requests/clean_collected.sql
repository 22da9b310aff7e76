SELECT request.id, year, sequence, closed_on
FROM agenda
JOIN request ON request.id = agenda.request_id
WHERE closed_on < :closed_before
  AND EXISTS (SELECT 1 FROM errand JOIN errand_file ON errand_file.errand_id = errand.id
              WHERE errand.request_id = request.id)
ORDER BY closed_on, request.id
