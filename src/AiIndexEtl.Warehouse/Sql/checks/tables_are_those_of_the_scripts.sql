-- Tables and columns are those that the scripts of this program make: nobody has added, dropped or retyped one by hand.
-- blocking
WITH expected AS (
    SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns() WHERE database_name = 'shape' AND schema_name = 'main' AND NOT internal
), found AS (
    SELECT c.table_name, c.column_name, c.data_type, c.is_nullable FROM duckdb_columns() c JOIN duckdb_tables() t USING (table_oid, database_name)
    WHERE c.database_name = current_database() AND c.schema_name = 'main'
)
SELECT 'missing' AS problem, * FROM (FROM expected EXCEPT FROM found)
UNION ALL SELECT 'unexpected', * FROM (FROM found EXCEPT FROM expected)
