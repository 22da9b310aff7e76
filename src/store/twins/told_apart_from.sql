SELECT contact.uid
FROM told_apart
JOIN contact ON contact.id = iif(low = :id, high, low)
WHERE low = :id OR high = :id
