-- What the file held before this run, so that the report can say what changed. A row's content leaves out which run first met it.

CREATE OR REPLACE TEMP VIEW content AS
SELECT 'document' AS table_name, document_id AS key, md5(CAST(d AS VARCHAR)) AS content FROM document d
UNION ALL SELECT 'snapshot', snapshot_sha256 || ' ' || document_id, md5(CAST(s AS VARCHAR)) FROM snapshot s
UNION ALL SELECT 'claim', claim_id, md5(CAST(c AS VARCHAR)) FROM claim c
UNION ALL SELECT 'rejection', concat_ws(' ', document_id, text_sha256, char_start, char_end, stage, code), mention FROM rejection
UNION ALL SELECT 'fact', anchor_id, md5(concat_ws(' ', fact_id, claim_id, confidence, CAST(evidence AS VARCHAR), review_decision)) FROM fact WHERE valid_to IS NULL;

CREATE OR REPLACE TEMP TABLE before_run AS FROM content;
