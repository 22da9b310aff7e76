SELECT contact.uid, given_name, family_name, organisation, activity, rule, phase, expires_on, changes_on
FROM countdown
JOIN file ON file.id = countdown.file_id
JOIN contact ON contact.id = file.contact_id
WHERE rule = :rule AND phase IN (:phase, :or_phase)
  AND (:within IS NULL OR (ifnull(expires_on, '9999-12-31') <= :soon) = :within)
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
ORDER BY expires_on IS NULL, expires_on, file_id
LIMIT :limit
