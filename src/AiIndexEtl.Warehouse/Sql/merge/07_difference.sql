-- What the run changed, one row per table. A fact is told apart by the words that state it, so another reading of the same words is
-- one fact changed, not one removed and one added.

CREATE OR REPLACE TEMP TABLE difference AS
SELECT t.table_name,
    count(*) FILTER (WHERE b.key IS NULL AND a.key IS NOT NULL) AS added,
    count(*) FILTER (WHERE b.content <> a.content) AS changed,
    count(*) FILTER (WHERE b.key IS NOT NULL AND a.key IS NULL) AS removed,
    count(*) FILTER (WHERE b.content = a.content) AS unchanged
FROM (VALUES ('fact'), ('claim'), ('document'), ('snapshot'), ('rejection')) t(table_name)
LEFT JOIN (SELECT DISTINCT table_name, key FROM before_run UNION SELECT DISTINCT table_name, key FROM content) k USING (table_name)
LEFT JOIN before_run b ON b.table_name = k.table_name AND b.key = k.key
LEFT JOIN content a ON a.table_name = k.table_name AND a.key = k.key
GROUP BY t.table_name;
