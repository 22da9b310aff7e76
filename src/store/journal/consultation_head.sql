-- Where every consultation is sealed, the next one follows the last seal.
SELECT coalesce(
    (SELECT link FROM journal WHERE operation = 'contact_read' ORDER BY id DESC LIMIT 1),
    (SELECT link FROM seal ORDER BY id DESC LIMIT 1)) AS link
