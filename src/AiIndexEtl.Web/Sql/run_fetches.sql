-- The tries of a run to receive sources, those that failed first.
SELECT source_id, url, fetched_at, http_status, attempt, attempts, duration_ms, error_code, left(error, 500) AS error, decision, count(*) OVER () AS total
FROM fetch_attempt WHERE run_id = CAST(CAST($run AS VARCHAR) AS UUID)
ORDER BY error_code IS NULL, fetched_at, source_id, url, attempt LIMIT CAST($limit AS BIGINT) OFFSET CAST($skip AS BIGINT)
