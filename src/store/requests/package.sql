SELECT id, uid, request_id, contact_id, written_at, letter, recipient, inventory, form,
       EXISTS (SELECT 1 FROM package_file WHERE package_file.package_id = package.id) AS still_kept
FROM package
