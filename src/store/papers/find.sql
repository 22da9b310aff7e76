-- Of a word that stands nearly everywhere the first two thousand papers are looked at.
WITH found AS (SELECT rowid % 8 AS kind, rowid / 8 AS id FROM papers WHERE papers MATCH :query LIMIT 2000),
paper AS (
    SELECT kind, found.id AS request_id, NULL AS contact_id, NULL AS words FROM found WHERE kind = 0
    UNION ALL
    SELECT kind, request_id, NULL, subject FROM found JOIN message ON message.id = found.id WHERE kind = 1
    UNION ALL
    SELECT kind, request_id, NULL, name
    FROM found
    JOIN message_attachment ON message_attachment.id = found.id
    JOIN message ON message.id = message_attachment.message_id
    WHERE kind = 2
    UNION ALL
    SELECT kind, NULL, contact_id, name
    FROM found
    JOIN contact_attachment ON contact_attachment.id = found.id
    WHERE kind = 3 AND NOT EXISTS (SELECT 1 FROM archived_contact WHERE archived_contact.id = contact_id)
    UNION ALL
    SELECT kind, request_id, NULL, substr(body, 1, 80)
    FROM found
    JOIN request_note ON request_note.id = found.id
    WHERE kind = 4
    UNION ALL
    SELECT kind, request_id, NULL, name
    FROM found
    JOIN errand_file ON errand_file.id = found.id
    JOIN errand ON errand.id = errand_file.errand_id
    WHERE kind = 5
)
SELECT kind, request_id, contact_id, words
FROM paper
WHERE request_id IS NULL
   OR EXISTS (SELECT 1 FROM agenda WHERE agenda.request_id = paper.request_id AND closed_on IS NULL)
LIMIT :limit
