-- The beginning of the chain of consultations, up to the first one within its period.
WITH kept (id) AS (
    SELECT id FROM journal
    WHERE operation = 'contact_read' AND recorded_at >= :before
    ORDER BY id
    LIMIT 1
),
sealable AS (
    SELECT count(*) AS entries, min(recorded_at) AS first_at, max(recorded_at) AS last_at, max(id) AS last_id
    FROM journal
    WHERE operation = 'contact_read' AND id < ifnull((SELECT id FROM kept), 9223372036854775807)
)
SELECT entries, first_at, last_at, last_id, journal.link
FROM sealable
JOIN journal ON journal.id = sealable.last_id
