-- How much the file held before this run, so that the report can say what changed.

CREATE OR REPLACE TEMP TABLE before_run AS
SELECT 'document' AS table_name, count(*) AS n FROM document
UNION ALL SELECT 'snapshot', count(*) FROM snapshot
UNION ALL SELECT 'claim', count(*) FROM claim
UNION ALL SELECT 'rejection', count(*) FROM rejection
UNION ALL SELECT 'fact', count(*) FROM fact WHERE valid_to IS NULL;
