SELECT low, high FROM twin
WHERE (low, high) > (:low, :high)
ORDER BY low, high
LIMIT :limit
