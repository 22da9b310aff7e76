-- Rows of a lot that has not ended are invisible until it has.
SELECT count(*) AS count, min(first_on) AS earliest
FROM (
    SELECT min(collected_on) AS first_on
    FROM collection
    WHERE to_tell = 1
      AND contact_id NOT IN (SELECT contact.id FROM unfinished_lot JOIN contact ON contact.lot_id = unfinished_lot.id)
    GROUP BY contact_id
)
