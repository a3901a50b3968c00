-- One run.
SELECT CAST(r.run_id AS VARCHAR) AS run_id, r.job_name, r.kind, r.reason, r.started_at, r.ended_at, r.code_version, r.facts_added, r.facts_changed, r.facts_removed,
    r.facts_open, r.facts_in_review, r.fetched, r.fetch_failures, r.warnings, NULL AS stages, NULL AS durations
FROM run_summary r WHERE r.run_id = CAST(CAST($run AS VARCHAR) AS UUID)
