-- The run itself, written last: a file that holds the row holds all of the run.

INSERT INTO run BY NAME
SELECT getvariable('run_id')::UUID AS run_id, getvariable('job_name') AS job_name, getvariable('run_started')::TIMESTAMPTZ AS started_at,
    getvariable('run_ended')::TIMESTAMPTZ AS ended_at, 'COMPLETE' AS event_type, getvariable('code_version') AS code_version,
    getvariable('config_sha256') AS config_sha256, getvariable('model_sha256') AS model_sha256, getvariable('shard_count') AS shard_count,
    getvariable('run_kind') AS kind, getvariable('run_reason') AS reason,
    added AS facts_added, changed AS facts_changed, removed AS facts_removed, added + changed + unchanged AS facts_open,
    getvariable('review_below') AS review_below,
<<<<<<< HEAD
    (SELECT count(*) FROM fact WHERE valid_to IS NULL AND confidence < getvariable('review_below') AND review_decision IS NULL) AS facts_in_review
=======
    (SELECT count(*) FROM fact WHERE valid_to IS NULL AND review_decision IS NULL AND confidence < getvariable('review_below')) AS facts_in_review
>>>>>>> c73bd4dcbfc48a76b92c26426eeb8ad8177bbded
FROM difference WHERE table_name = 'fact';
