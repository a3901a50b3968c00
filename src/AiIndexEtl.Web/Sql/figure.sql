-- One fact by its id with all that it was read from. Also one that is no longer current or that a person rejected: the address of a figure
-- stays good. Of several times that a reading was held the latest.
WITH wanted AS MATERIALIZED (
    SELECT * FROM fact WHERE fact_id = CAST($id AS VARCHAR) ORDER BY valid_to IS NULL DESC, valid_from DESC LIMIT 1
), told AS MATERIALIZED (
    SELECT observation_id, generation FROM observation_fact WHERE fact_id = CAST($id AS VARCHAR)
), figure AS (
    SELECT arg_min(o.observation_id, rank) AS observation_id, arg_min(o.agreement, rank) AS agreement
    FROM told m JOIN observation o USING (observation_id, generation),
        (SELECT list_position(['conflict', 'resolved', 'agree', 'single'], o.agreement) AS rank)
), checked AS (
    SELECT CASE WHEN bool_or(verdict = 'inconsistent') THEN 'inconsistent' WHEN bool_or(verdict = 'rounding') THEN 'rounding'
        WHEN count(*) > 0 THEN 'consistent' END AS check_verdict
    FROM claim_checks WHERE fact_id = CAST($id AS VARCHAR)
)
SELECT f.fact_id, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    c.mention, c.sentence, f.confidence,
    d.edition, d.publisher, d.published, d.title, d.source, c.source_link, g.agreement, k.check_verdict, f.review_decision, g.observation_id,
    (SELECT reference FROM fact_reference WHERE fact_id = CAST($id AS VARCHAR)) AS reference,
    f.anchor_id, f.document_id, f.attributed_to, f.evidence, f.extracted, f.valid_to, f.supersede_reason,
    c.snapshot_sha256, c.text_sha256, c.char_start, c.char_end, d.author, d.language, s.accessed_at, e.citation, e.title AS edition_title
FROM wanted f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
LEFT JOIN snapshot s ON s.snapshot_sha256 = c.snapshot_sha256 AND s.document_id = c.document_id
LEFT JOIN edition e ON e.edition_id = d.edition, figure g, checked k
