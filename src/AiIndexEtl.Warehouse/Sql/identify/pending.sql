-- Current facts whose identity is missing or was made by older rules. Where the vocabulary is another one than that of the last run, those
-- too of documents that this run did not read.

CREATE OR REPLACE TEMP TABLE unidentified_fact AS
SELECT fact_id FROM fact f
WHERE valid_to IS NULL
    AND ("identity" IS NULL OR "identity"."version" < getvariable('identity_version')
        OR ((SELECT arg_max_null(vocabulary_sha256, ended_at) FROM run) IS DISTINCT FROM getvariable('vocabulary_sha256')
            AND document_id NOT IN (SELECT document_id FROM reading)));
