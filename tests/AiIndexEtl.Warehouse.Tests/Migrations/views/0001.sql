-- Views are made anew with every publication, so that they always fit the program that reads them.

CREATE OR REPLACE VIEW facts AS
SELECT d.source, c.mention, c.prefix, c.suffix, c.char_start, c.char_end, c.sentence,
    f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    f.attributed_to, f.confidence, f.evidence, d.edition, d.publisher, d.published, d.title,
    f.fact_id, c.snapshot_sha256, c.source_link, f.opened_run_id AS run_id
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
WHERE f.valid_to IS NULL;
COMMENT ON VIEW facts IS 'Current facts: every figure that the documents state, as read now, with the words it was read from.';

CREATE OR REPLACE VIEW fact_history AS
SELECT f.anchor_id, f.fact_id, d.source, c.mention, c.sentence, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text,
    f.area, f.subject, f.period, f.base_period, f.attributed_to, f.confidence, f.valid_from, f.valid_to, f.supersede_reason, f.opened_run_id, f.closed_run_id
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id;
COMMENT ON VIEW fact_history IS 'All readings, superseded ones too, with when and why they ended. Rows of one anchor_id are readings of the same words.';

CREATE OR REPLACE VIEW fact_provenance AS
SELECT f.fact_id, f.value, f.unit, f.metric, c.mention, c.sentence, c.source_link, d.source, s.snapshot_sha256, s.accessed_at, s.raw_path,
    s.media_type, s.charset, c.text_sha256, list_distinct(list_transform(f.evidence, lambda e: e.rule)) AS rules, f.confidence,
    r.run_id, r.started_at AS run_started_at, r.code_version, r.config_sha256, r.model_sha256
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
JOIN snapshot s ON s.snapshot_sha256 = c.snapshot_sha256 AND s.document_id = c.document_id JOIN run r ON r.run_id = f.opened_run_id
WHERE f.valid_to IS NULL;
COMMENT ON VIEW fact_provenance IS 'From each current fact to its words, its snapshot, and the run, program and model that read it.';

CREATE OR REPLACE VIEW run_summary AS
SELECT r.run_id, r.job_name, r.started_at, r.ended_at, r.code_version, r.shard_count, r.facts_added, r.facts_changed, r.facts_removed, r.facts_open,
    coalesce(a.fetched, 0) AS fetched, coalesce(a.fetch_failures, 0) AS fetch_failures, coalesce(k.warnings, 0) AS warnings
FROM run r
LEFT JOIN (SELECT run_id, count(*) AS fetched, count(*) FILTER (WHERE error_code IS NOT NULL) AS fetch_failures FROM fetch_attempt GROUP BY run_id) a USING (run_id)
LEFT JOIN (SELECT run_id, count(*) FILTER (WHERE NOT passed) AS warnings FROM check_result GROUP BY run_id) k USING (run_id);
COMMENT ON VIEW run_summary IS 'One row per published run.';

CREATE OR REPLACE VIEW source_coverage AS
SELECT d.source_id, d.source, d.edition, d.language, d.published, coalesce(f.facts, 0) AS facts, coalesce(f.named_metrics, 0) AS facts_with_metric,
    coalesce(j.rejections, 0) AS rejections, coalesce(s.snapshots, 0) AS snapshots, s.last_accessed_at
FROM document d
LEFT JOIN (SELECT document_id, count(*) AS facts, count(*) FILTER (WHERE metric <> 'other') AS named_metrics FROM fact WHERE valid_to IS NULL GROUP BY document_id) f USING (document_id)
LEFT JOIN (SELECT document_id, count(*) AS rejections FROM rejection GROUP BY document_id) j USING (document_id)
LEFT JOIN (SELECT document_id, count(*) AS snapshots, max(accessed_at) AS last_accessed_at FROM snapshot GROUP BY document_id) s USING (document_id);
COMMENT ON VIEW source_coverage IS 'One row per document: how many facts, rejections and snapshots it has.';
