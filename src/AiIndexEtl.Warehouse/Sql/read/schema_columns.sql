SELECT t.name AS table_name, t.kind, c.column_name, c.data_type AS type, NOT c.is_nullable AS is_required, c.comment, t.comment AS table_comment
FROM (SELECT table_oid AS oid, table_name AS name, 'table' AS kind, comment FROM duckdb_tables() WHERE NOT internal AND NOT temporary
    UNION ALL SELECT view_oid, view_name, 'view', comment FROM duckdb_views() WHERE NOT internal AND NOT temporary) t
JOIN duckdb_columns() c ON c.table_oid = t.oid
ORDER BY t.kind, t.name, c.column_index
