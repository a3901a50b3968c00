-- What runs did and what sources gave.

CREATE OR REPLACE VIEW run_summary AS
SELECT r.run_id, r.job_name, coalesce(r.kind, 'fetch') AS kind, r.reason, r.started_at, r.ended_at, r.code_version, r.shard_count, r.facts_added, r.facts_changed, r.facts_removed, r.facts_open,
    r.facts_in_review, r.review_below, coalesce(a.fetched, 0) AS fetched, coalesce(a.fetch_failures, 0) AS fetch_failures, coalesce(k.warnings, 0) AS warnings
FROM run r
LEFT JOIN (SELECT run_id, count(*) AS fetched, count(*) FILTER (WHERE error_code IS NOT NULL) AS fetch_failures
    FROM fetch_attempt WHERE attempt IS NULL OR attempt = attempts GROUP BY run_id) a USING (run_id)
LEFT JOIN (SELECT run_id, count(*) FILTER (WHERE NOT passed) AS warnings FROM check_result GROUP BY run_id) k USING (run_id);
COMMENT ON VIEW run_summary IS 'One row per published run.';
COMMENT ON COLUMN run_summary.run_id IS 'UUID version 7: sorts by time.';
COMMENT ON COLUMN run_summary.job_name IS 'What ran: the group of sources, or merge.';
COMMENT ON COLUMN run_summary.kind IS 'fetch, snapshots, import or review.';
COMMENT ON COLUMN run_summary.reason IS 'Why it was started; null where nobody said.';
COMMENT ON COLUMN run_summary.started_at IS 'Begin (UTC).';
COMMENT ON COLUMN run_summary.ended_at IS 'When the merge was done (UTC).';
COMMENT ON COLUMN run_summary.code_version IS 'Version of the program.';
COMMENT ON COLUMN run_summary.shard_count IS 'How many staging folders were merged.';
COMMENT ON COLUMN run_summary.facts_added IS 'Facts stated now and not before.';
COMMENT ON COLUMN run_summary.facts_changed IS 'Facts whose reading, place or confidence changed.';
COMMENT ON COLUMN run_summary.facts_removed IS 'Facts stated before and not now.';
COMMENT ON COLUMN run_summary.facts_open IS 'Current facts after the run.';
COMMENT ON COLUMN run_summary.facts_in_review IS 'Current facts that waited for review after the run.';
COMMENT ON COLUMN run_summary.review_below IS 'The threshold of confidence below which facts wait for review.';
COMMENT ON COLUMN run_summary.fetched IS 'Sources asked.';
COMMENT ON COLUMN run_summary.fetch_failures IS 'Sources that could not be received.';
COMMENT ON COLUMN run_summary.warnings IS 'Checks that failed without holding the publication back.';

CREATE OR REPLACE VIEW source_coverage AS
SELECT d.source_id, d.source, d.edition, d.language, d.published, coalesce(f.facts, 0) AS facts, coalesce(f.named_metrics, 0) AS facts_with_metric,
    coalesce(f.in_review, 0) AS facts_in_review, coalesce(f.conflicts, 0) AS facts_in_conflict, coalesce(f.inconsistent, 0) AS facts_inconsistent,
    coalesce(j.rejections, 0) AS rejections, coalesce(s.snapshots, 0) AS snapshots, s.last_accessed_at
FROM document d
LEFT JOIN (SELECT source, count(*) AS facts, count(*) FILTER (WHERE metric <> 'other') AS named_metrics, count(*) FILTER (WHERE in_review) AS in_review,
    count(*) FILTER (WHERE agreement = 'conflict') AS conflicts, count(*) FILTER (WHERE check_verdict = 'inconsistent') AS inconsistent FROM all_facts GROUP BY source) f USING (source)
LEFT JOIN (SELECT document_id, count(*) AS rejections FROM rejection GROUP BY document_id) j USING (document_id)
LEFT JOIN (SELECT document_id, count(*) AS snapshots, max(accessed_at) AS last_accessed_at FROM snapshot GROUP BY document_id) s USING (document_id);
COMMENT ON VIEW source_coverage IS 'One row per document: what it gave, and how well it is corroborated.';
COMMENT ON COLUMN source_coverage.source_id IS 'The source in pipeline.yaml that it came from.';
COMMENT ON COLUMN source_coverage.source IS 'Address or path of the document.';
COMMENT ON COLUMN source_coverage.edition IS 'Edition of the report that the document is about, such as ai-index/2025.';
COMMENT ON COLUMN source_coverage.language IS 'BCP 47 language.';
COMMENT ON COLUMN source_coverage.published IS 'Day of publication of the document.';
COMMENT ON COLUMN source_coverage.facts IS 'Current facts, those that wait for review too.';
COMMENT ON COLUMN source_coverage.facts_with_metric IS 'Those whose metric is one of the vocabulary.';
COMMENT ON COLUMN source_coverage.facts_in_review IS 'Those that wait for review.';
COMMENT ON COLUMN source_coverage.facts_in_conflict IS 'Those on whose figure facts contradict each other.';
COMMENT ON COLUMN source_coverage.facts_inconsistent IS 'Those whose arithmetic does not add up.';
COMMENT ON COLUMN source_coverage.rejections IS 'Numerals that are no facts.';
COMMENT ON COLUMN source_coverage.snapshots IS 'Distinct bodies received.';
COMMENT ON COLUMN source_coverage.last_accessed_at IS 'When the newest of them was received (UTC).';
