-- The tables that hold rows of their own: neither the search index with its shadows, nor what SQLite keeps for itself.
SELECT name, wr AS unnumbered
FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY name
