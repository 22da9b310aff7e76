SELECT id FROM contact
WHERE sort_key >= :from AND sort_key < :to
  AND (lot_id IS NULL OR lot_id NOT IN unfinished_lot)
  AND (:archive OR NOT EXISTS (SELECT 1 FROM archived_contact WHERE archived_contact.id = contact.id))
ORDER BY sort_key, id
LIMIT :limit
