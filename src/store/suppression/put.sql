INSERT INTO suppression (mark, kind, scope, objected_on, expires_on)
VALUES (:mark, :kind, :scope, :objected_on, :expires_on)
ON CONFLICT (mark) DO UPDATE
SET scope = excluded.scope, objected_on = excluded.objected_on, expires_on = excluded.expires_on
WHERE suppression.expires_on < excluded.expires_on
