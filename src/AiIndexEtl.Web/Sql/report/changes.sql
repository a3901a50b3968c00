-- What a run opened and closed, told by the words that it is about: what came, what reads otherwise than before with its earlier reading,
-- and what went. A fact that a person rejected went. The first rows of each kind of change, with their number. A null edition asks for all.
WITH asked AS (SELECT CAST($run AS VARCHAR) AS run_id, CAST($edition AS VARCHAR) AS edition), opened AS (
    SELECT f.* FROM fact f, asked a WHERE CAST(f.opened_run_id AS VARCHAR) = a.run_id
), closed AS (
    SELECT f.* FROM fact f, asked a WHERE CAST(f.closed_run_id AS VARCHAR) = a.run_id
    QUALIFY row_number() OVER (PARTITION BY f.anchor_id ORDER BY f.valid_from DESC) = 1
), change AS (
    SELECT CASE WHEN n.fact_id IS NULL OR n.review_decision = 'reject' THEN 'closed'
    WHEN o.fact_id IS NULL THEN 'added' ELSE 'changed' END AS change,
        coalesce(n.fact_id, o.fact_id) AS fact_id, n.fact_id IS NULL AS is_old, o.supersede_reason, n.review_decision AS decision,
        o.value AS old_value, o.value_upper AS old_value_upper,
        o.unit AS old_unit, o.qualifier AS old_qualifier, o.kind AS old_kind, o.metric AS old_metric, o.metric_text AS old_metric_text,
        o.area AS old_area, o.subject AS old_subject,
        o.period AS old_period, o.base_period AS old_base_period
    FROM opened n FULL JOIN closed o ON o.anchor_id = n.anchor_id
)
SELECT k.*, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period, c.mention,
    c.sentence, f.confidence, d.edition,
    d.publisher, d.published, d.title, d.source, c.source_link, NULL AS agreement, NULL AS check_verdict, f.review_decision, NULL AS reference,
    NULL AS observation_id,
    count(*) OVER (PARTITION BY k.change) AS total
FROM change k, asked a JOIN fact f ON f.fact_id = k.fact_id AND CAST(CASE
    WHEN k.is_old THEN f.closed_run_id ELSE f.opened_run_id END AS VARCHAR) = a.run_id
JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
WHERE a.edition IS NULL OR d.edition = a.edition
QUALIFY row_number() OVER (PARTITION BY k.change ORDER BY f.metric = 'other', f.confidence DESC, f.fact_id) <= CAST($most AS BIGINT)
ORDER BY k.change, f.metric = 'other', f.metric, f.period DESC, f.confidence DESC, f.fact_id
