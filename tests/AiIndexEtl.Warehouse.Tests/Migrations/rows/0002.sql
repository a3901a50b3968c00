-- A run of version 2, which knew of a threshold.
INSERT INTO run (run_id, job_name, started_at, ended_at, event_type, code_version, shard_count, facts_added, facts_changed, facts_removed, facts_open, review_below, facts_in_review) VALUES
    ('019d0000-0000-7000-8000-000000000003', 'live', '2025-04-10 01:00:00Z', '2025-04-10 01:00:05Z', 'COMPLETE', '0.2.0', 1, 0, 0, 0, 5, 0.2, 1);
