-- Addresses that have never given a document, and whose last try failed.
WITH asked AS (
    SELECT source_id, url, max(fetched_at) AS tried_at, arg_max(error_code, fetched_at) AS error_code, arg_max(left(error, 500), fetched_at) AS error,
        arg_max(http_status, fetched_at) AS http_status, bool_or(snapshot_sha256 IS NOT NULL) AS was_received
    FROM fetch_attempt WHERE attempt IS NULL OR attempt = attempts GROUP BY source_id, url
)
SELECT source_id, url, tried_at, error_code, error, http_status FROM asked a
WHERE error_code IS NOT NULL AND NOT was_received AND NOT EXISTS (SELECT 1 FROM document d WHERE d.source = a.url)
ORDER BY tried_at DESC, url LIMIT 100
