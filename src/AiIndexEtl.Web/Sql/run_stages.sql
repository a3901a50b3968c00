SELECT stage, started_at, duration_ms, rows_in, rows_out, rows_rejected FROM run_stage
WHERE run_id = CAST(CAST($run AS VARCHAR) AS UUID) ORDER BY started_at, duration_ms, stage
