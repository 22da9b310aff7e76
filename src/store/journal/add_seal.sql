INSERT INTO seal (sealed_at, entries, first_at, last_at, last_id, link)
VALUES (:sealed_at, :entries, :first_at, :last_at, :last_id, :link)
