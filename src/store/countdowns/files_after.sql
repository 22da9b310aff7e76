-- `lot_id`: the lot that has not ended to which the file belongs, or 0, as the tally counts it.
SELECT file.id, file.contact_id, activity, state, collected_on, rule, phase, expires_on, changes_on,
       CASE WHEN EXISTS (SELECT 1 FROM unfinished_lot)
            THEN ifnull((SELECT contact.lot_id FROM contact
                         WHERE contact.id = file.contact_id AND contact.lot_id IN (SELECT id FROM unfinished_lot)), 0)
            ELSE 0 END AS lot_id
FROM file
JOIN collection ON collection.id = file.collection_id
LEFT JOIN countdown ON countdown.file_id = file.id
WHERE file.id > :after
ORDER BY file.id
LIMIT :limit
