SELECT rowid FROM search
WHERE search MATCH :query
  AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.id = search.rowid AND lot_id IN unfinished_lot)
  AND (:archive OR NOT EXISTS (SELECT 1 FROM archived_contact WHERE archived_contact.id = search.rowid))
LIMIT :limit
