SELECT name, media_type, errand_file.sha256, length(content.bytes) AS bytes
FROM errand_file
JOIN content ON content.sha256 = errand_file.sha256
WHERE errand_id = :errand_id
ORDER BY errand_file.id
