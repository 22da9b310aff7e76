-- One row of values: a SELECT would open a savepoint, at which FTS5 writes out its pending words.
INSERT INTO countdown_tally (lot_id, rule, phase, expires_on, changes_on, count)
VALUES (:lot_id, :rule, :phase, :expires_on, :changes_on, :count)
ON CONFLICT DO UPDATE SET count = count + excluded.count
