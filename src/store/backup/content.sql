SELECT uid AS casebook,
       (SELECT count(*) FROM contact) AS contacts,
       (SELECT count(*) FROM request) AS requests,
       (SELECT count(*) FROM journal) AS journal_entries,
       (SELECT max(recorded_at) FROM journal) AS last_entry_at
FROM casebook
