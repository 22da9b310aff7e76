SELECT link FROM journal
WHERE operation <> 'contact_read'
ORDER BY id DESC
LIMIT 1
