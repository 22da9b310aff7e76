SELECT (SELECT count FROM contact_tally) - (SELECT count(*) FROM contact WHERE lot_id IN unfinished_lot)
