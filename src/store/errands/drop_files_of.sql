DELETE FROM errand_file
WHERE errand_id IN (
    SELECT errand.id FROM errand JOIN request ON request.id = errand.request_id
    WHERE request.contact_id = :contact_id)
