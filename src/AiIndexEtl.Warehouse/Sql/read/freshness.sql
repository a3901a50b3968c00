-- When each source was last received, and last failed. Kept snapshots that are read again and imported rows are no receipt.
SELECT source_id, max(fetched_at) FILTER (WHERE error_code IS NULL) AS received_at,
    max(fetched_at) FILTER (WHERE error_code IS NOT NULL) AS failed_at,
    arg_max(error_code, fetched_at) FILTER (WHERE error_code IS NOT NULL) AS error_code,
    arg_max(error, fetched_at) FILTER (WHERE error_code IS NOT NULL) AS error
FROM fetch_attempt GROUP BY source_id ORDER BY source_id
