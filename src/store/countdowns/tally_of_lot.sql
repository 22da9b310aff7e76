SELECT rule, phase, expires_on, changes_on, count FROM countdown_tally WHERE lot_id = :lot_id AND count > 0
