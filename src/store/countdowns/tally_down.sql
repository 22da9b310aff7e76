UPDATE countdown_tally SET count = count - 1
WHERE lot_id = :lot_id AND rule = :rule AND phase = :phase AND expires_on = :expires_on AND changes_on = :changes_on
