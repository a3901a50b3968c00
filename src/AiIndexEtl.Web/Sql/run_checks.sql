-- The checks of a run, those that failed first.
SELECT check_name, blocking, passed, failing_rows, left(sample, 500) AS sample, description FROM check_result
WHERE run_id = CAST(CAST($run AS VARCHAR) AS UUID) ORDER BY passed, check_name
