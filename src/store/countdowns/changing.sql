-- The tally says where a phase has ended; a place that nothing stands at any more finds nothing.
SELECT DISTINCT file.contact_id
FROM (SELECT DISTINCT rule, phase, nullif(expires_on, '') AS expires_on FROM countdown_tally
      WHERE changes_on <> '' AND changes_on <= :today AND count > 0) AS place
CROSS JOIN countdown ON countdown.rule = place.rule AND countdown.phase = place.phase
                    AND countdown.expires_on IS place.expires_on
JOIN file ON file.id = countdown.file_id
WHERE countdown.changes_on <= :today
LIMIT :limit
