DELETE FROM package_file
WHERE package_id IN (
    SELECT package.id FROM package JOIN request ON request.id = package.request_id
    WHERE request.contact_id = :contact_id)
