-- A page of runs, the latest first, each with the time that its stages took.
SELECT CAST(r.run_id AS VARCHAR) AS run_id, r.job_name, r.kind, r.reason, r.started_at, r.ended_at, r.code_version, r.facts_added, r.facts_changed, r.facts_removed,
    r.facts_open, r.facts_in_review, r.fetched, r.fetch_failures, r.warnings, s.stages, s.durations, count(*) OVER () AS total
FROM run_summary r
LEFT JOIN (SELECT run_id, list(stage ORDER BY started_at, duration_ms, stage) AS stages, list(CAST(duration_ms AS VARCHAR) ORDER BY started_at, duration_ms, stage) AS durations
    FROM run_stage GROUP BY run_id) s USING (run_id)
ORDER BY r.started_at DESC, r.run_id DESC
LIMIT CAST($limit AS BIGINT) OFFSET CAST($skip AS BIGINT)
