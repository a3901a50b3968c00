-- The run itself, written last: a file that holds the row holds all of the run.

INSERT INTO run
SELECT getvariable('run_id')::UUID, getvariable('job_name'), getvariable('run_started')::TIMESTAMPTZ, getvariable('run_ended')::TIMESTAMPTZ, 'COMPLETE',
    getvariable('code_version'), getvariable('config_sha256'), getvariable('model_sha256'), getvariable('shard_count'),
    added, changed, removed, added + changed + unchanged,
    getvariable('review_below'), (SELECT count(*) FROM fact WHERE valid_to IS NULL AND confidence < getvariable('review_below'))
FROM difference WHERE table_name = 'fact';
