-- Among two hundred of one name, those of the same organisation or the same postcode: a name alone says too little.
-- The folded organisation stands at the end of the sort key. All of it is read from the index by name.
SELECT named.id
FROM (SELECT id, sort_key FROM contact
      WHERE name_key = :name_key AND name_key <> '' AND id <> :id
        AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
      LIMIT 200) AS named
WHERE (:organisation <> '' AND instr(named.sort_key, :organisation) > 0)
   OR EXISTS (SELECT 1 FROM postal_address AS here
              JOIN postal_address AS there ON there.contact_id = named.id AND there.postcode = here.postcode
              WHERE here.contact_id = :id)
LIMIT 50
