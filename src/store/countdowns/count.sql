SELECT rule, phase, count(*) AS count,
       sum(expires_on IS NOT NULL AND expires_on <= :by) AS expiring,
       min(expires_on) AS earliest
FROM countdown
WHERE file_id NOT IN (
    SELECT file.id FROM contact JOIN file ON file.contact_id = contact.id WHERE lot_id IN unfinished_lot
)
GROUP BY rule, phase
ORDER BY rule, phase
