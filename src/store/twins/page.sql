SELECT low, high FROM twin
WHERE (low, high) > (:low, :high)
  AND NOT EXISTS (SELECT 1 FROM archived_contact WHERE archived_contact.id IN (low, high))
ORDER BY low, high
LIMIT :limit
