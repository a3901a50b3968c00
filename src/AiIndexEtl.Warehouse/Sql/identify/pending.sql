-- Current facts whose identity is missing or was made by older rules; all of them where the vocabulary is another one than that of the last run.

CREATE OR REPLACE TEMP TABLE unidentified_fact AS
SELECT fact_id FROM fact
WHERE valid_to IS NULL
    AND ("identity" IS NULL OR "identity"."version" < getvariable('identity_version')
        OR (SELECT arg_max_null(vocabulary_sha256, ended_at) FROM run) IS DISTINCT FROM getvariable('vocabulary_sha256'));
