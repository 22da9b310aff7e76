JOIN agenda ON agenda.request_id = request.id
WHERE agenda.errand_on IS NOT NULL
ORDER BY agenda.errand_on, request.id
LIMIT :limit
