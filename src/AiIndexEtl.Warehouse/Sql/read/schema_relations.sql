-- Which column names a row of which table. The key of a table is known by its name; a column that ends with it refers to that table
-- (closed_run_id to run), and the few that are named otherwise are listed.
WITH keys(table_name, key_name) AS (
    VALUES ('run', 'run_id'), ('edition', 'edition_id'), ('document', 'document_id'), ('snapshot', 'snapshot_sha256'), ('document_text', 'text_sha256'),
        ('claim', 'claim_id'), ('fact', 'fact_id'), ('series', 'series_id'), ('observation', 'observation_id'), ('review', 'review_id')
), named(from_table, from_column, to_table) AS (
    VALUES ('document', 'edition', 'edition'), ('observation_fact', 'edition', 'edition'), ('fact', 'metric', 'variable'), ('fact', 'area', 'area'),
        ('series', 'metric', 'variable'), ('series', 'area', 'area'), ('reference_value', 'metric', 'variable')
), columns AS (
    SELECT c.table_name, c.column_name, c.column_index FROM duckdb_columns() c JOIN duckdb_tables() t USING (table_oid) WHERE NOT t.internal AND NOT t.temporary
)
SELECT c.table_name AS from_table, c.column_name AS from_column, coalesce(n.to_table, k.table_name) AS to_table
FROM columns c
LEFT JOIN named n ON n.from_table = c.table_name AND n.from_column = c.column_name
LEFT JOIN keys k ON k.table_name <> c.table_name AND (c.column_name = k.key_name OR ends_with(c.column_name, '_' || k.key_name) OR c.column_name = 'other_' || k.key_name || 's')
WHERE coalesce(n.to_table, k.table_name) IS NOT NULL
ORDER BY to_table, from_table, c.column_index
