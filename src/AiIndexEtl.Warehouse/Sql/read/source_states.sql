-- What became of each source: its documents by edition, and what the last try of each of its addresses said.
WITH last_try AS (
    SELECT source_id, url, fetched_at, error_code, error FROM fetch_attempt
    QUALIFY row_number() OVER (PARTITION BY source_id, url ORDER BY fetched_at DESC, attempt DESC NULLS LAST) = 1
), tries AS (
    SELECT source_id, max(fetched_at) AS tried_at, count(*) FILTER (WHERE error_code IS NOT NULL) AS failures,
        arg_max(coalesce(error, error_code), fetched_at) FILTER (WHERE error_code IS NOT NULL) AS failure
    FROM last_try GROUP BY source_id
), read AS (
    SELECT source_id, coalesce(edition, '') AS edition, count(*) AS documents FROM document GROUP BY ALL
)
SELECT coalesce(r.source_id, t.source_id) AS source_id, nullif(r.edition, '') AS edition, coalesce(r.documents, 0) AS documents, coalesce(t.failures, 0) AS failures, t.failure, t.tried_at
FROM read r FULL JOIN tries t USING (source_id) ORDER BY ALL
