-- The run itself, written last: a file that holds the row holds all of the run.

INSERT INTO run BY NAME
SELECT getvariable('run_id')::UUID AS run_id, getvariable('job_name') AS job_name, getvariable('run_started')::TIMESTAMPTZ AS started_at,
    getvariable('run_ended')::TIMESTAMPTZ AS ended_at, 'COMPLETE' AS event_type, getvariable('code_version') AS code_version,
    getvariable('config_sha256') AS config_sha256, getvariable('model_sha256') AS model_sha256, getvariable('shard_count') AS shard_count,
    getvariable('run_kind') AS kind, getvariable('run_reason') AS reason,
    getvariable('vocabulary_sha256') AS vocabulary_sha256,
    added AS facts_added, changed AS facts_changed, removed AS facts_removed, added + changed + unchanged AS facts_open,
    getvariable('review_below') AS review_below,
    (SELECT count(*) FROM fact WHERE valid_to IS NULL AND review_decision IS NULL AND confidence < getvariable('review_below')) AS facts_in_review
FROM difference WHERE table_name = 'fact';
