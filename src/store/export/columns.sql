SELECT name, type, "notnull" = 0 AND pk = 0 AS optional
FROM pragma_table_info(:name)
ORDER BY cid
