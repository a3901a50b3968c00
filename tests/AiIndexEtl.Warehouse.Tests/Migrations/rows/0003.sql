-- A run of version 3, which recorded each try of a fetch.
INSERT INTO run (run_id, job_name, started_at, ended_at, event_type, code_version, shard_count, facts_added, facts_changed, facts_removed, facts_open, review_below, facts_in_review) VALUES
    ('019d0000-0000-7000-8000-000000000004', 'live', '2025-04-11 01:00:00Z', '2025-04-11 01:00:05Z', 'COMPLETE', '0.3.0', 1, 0, 0, 0, 5, 0.2, 1);
INSERT INTO fetch_attempt (run_id, source_id, url, fetched_at, http_status, attempts, duration_ms, snapshot_sha256, error_code, error, attempt, waited_ms, final_url, redirects,
    wire_bytes, body_bytes, decision, retry_in_ms, found_in) VALUES
    ('019d0000-0000-7000-8000-000000000004', 'samples', 'https://news.example/report', '2025-04-11 01:00:00Z', 503, 2, 700, NULL, 'http_503', 'The server failed.', 1, 500,
        'https://news.example/moved', 1, 10, 20, 'retry', 1900, 'https://news.example/feed'),
    ('019d0000-0000-7000-8000-000000000004', 'samples', 'https://news.example/report', '2025-04-11 01:00:03Z', 304, 2, 100, sha256('body'), NULL, NULL, 2, 0,
        'https://news.example/moved', 1, 0, 0, 'not_modified', NULL, 'https://news.example/feed');
