SELECT (SELECT count(*) FROM contact) - (SELECT count(*) FROM contact WHERE lot_id IN unfinished_lot)
