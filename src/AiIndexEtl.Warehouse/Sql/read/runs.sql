SELECT run_id, job_name, started_at, ended_at, code_version, facts_added, facts_changed, facts_removed, facts_open, fetched, fetch_failures, warnings
FROM run_summary ORDER BY started_at DESC, run_id DESC LIMIT CAST($limit AS BIGINT)
