SELECT 1 + max(
    (SELECT ifnull(max(sequence), 0) FROM request WHERE year = :year),
    -- These expressions are those of the index.
    (SELECT ifnull(max(CAST(substr(subject, 6) AS INTEGER)), 0) FROM ledger
     WHERE kind = 'case_number' AND substr(subject, 1, 5) = :prefix))
