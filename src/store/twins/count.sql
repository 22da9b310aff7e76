SELECT count(*)
FROM (SELECT 1 FROM twin
      WHERE NOT EXISTS (SELECT 1 FROM archived_contact WHERE archived_contact.id IN (low, high))
      LIMIT :limit)
