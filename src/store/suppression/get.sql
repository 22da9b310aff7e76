SELECT mark, kind, scope, objected_on, expires_on
FROM suppression
WHERE mark = :mark
