SELECT activity, phase, expires_on
FROM file
LEFT JOIN countdown ON countdown.file_id = file.id
WHERE contact_id = :contact_id
ORDER BY file.id
