-- Other contacts with an address or a number of this one, and an objection on one of their files.
SELECT DISTINCT shared.contact_id
FROM (SELECT there.contact_id
      FROM email AS here
      JOIN email AS there ON there.folded = here.folded
      WHERE here.contact_id = :contact_id
      UNION
      SELECT there.contact_id
      FROM phone AS here
      JOIN phone AS there ON substr(there.digits, -9) = substr(here.digits, -9)
      WHERE here.contact_id = :contact_id) AS shared
JOIN file ON file.contact_id = shared.contact_id
JOIN standing_fact ON standing_fact.file_id = file.id
WHERE shared.contact_id <> :contact_id AND standing_fact.kind IN ('objection_marketing', 'objection_retention')
