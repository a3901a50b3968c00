-- The runs whose id begins with some characters, newest first.
SELECT CAST(run_id AS VARCHAR) AS run_id, job_name, kind, reason, started_at, ended_at, code_version, facts_added, facts_changed, facts_removed,
    facts_open, fetch_failures, warnings
FROM run_summary
WHERE starts_with(CAST(run_id AS VARCHAR), CAST($prefix AS VARCHAR))
ORDER BY started_at DESC, run_id DESC
LIMIT 2
