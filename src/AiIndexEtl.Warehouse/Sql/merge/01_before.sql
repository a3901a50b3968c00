-- How much the file held before this run, so that the report can say what changed.

CREATE OR REPLACE TEMP TABLE before_run AS
SELECT 'document' AS table_name, count(*) AS n FROM document
UNION ALL SELECT 'snapshot', count(*) FROM snapshot
UNION ALL SELECT 'claim', count(*) FROM claim
UNION ALL SELECT 'rejection', count(*) FROM rejection
UNION ALL SELECT 'fact', count(*) FROM fact WHERE valid_to IS NULL;

CREATE OR REPLACE TEMP TABLE before_coverage AS
SELECT d.source_id, d.edition, count(*) AS facts FROM fact f JOIN document d USING (document_id) WHERE f.valid_to IS NULL GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE before_magnitude AS
SELECT metric, kind, unit, count(*) AS facts, median(CAST(abs(value) AS DOUBLE)) AS middle FROM fact WHERE valid_to IS NULL
    AND metric <> 'other' GROUP BY ALL;
