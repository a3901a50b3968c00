-- Facts by their ids. Columns as in the view all_facts, asked of the tables: the view looks at all figures of the file before it picks some.
WITH wanted AS MATERIALIZED (
    SELECT unnest(CAST(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])) AS fact_id
), page AS MATERIALIZED (
    SELECT fact_id, claim_id, document_id, value, value_upper, unit, qualifier, kind, metric, metric_text, area, subject, period, base_period, confidence,
        review_decision
    FROM fact WHERE valid_to IS NULL AND fact_id IN (FROM wanted)
), told AS MATERIALIZED (
    SELECT fact_id, observation_id, generation FROM observation_fact WHERE fact_id IN (FROM wanted)
), figure AS (
    SELECT m.fact_id, arg_min(o.observation_id, rank) AS observation_id, arg_min(o.agreement, rank) AS agreement
    FROM told m JOIN observation o USING (observation_id, generation),
        (SELECT list_position(['conflict', 'resolved', 'agree', 'single'], o.agreement) AS rank)
    GROUP BY m.fact_id
), checked AS (
    SELECT fact_id, CASE WHEN bool_or(verdict = 'inconsistent') THEN 'inconsistent' WHEN bool_or(verdict = 'rounding') THEN 'rounding'
        ELSE 'consistent' END AS check_verdict
    FROM claim_checks WHERE fact_id IN (FROM wanted) GROUP BY fact_id
)
SELECT f.fact_id, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    c.mention, c.sentence, f.confidence,
    d.edition, d.publisher, d.published, d.title, d.source, c.source_link, g.agreement, k.check_verdict, f.review_decision, v.reference, g.observation_id
FROM page f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
LEFT JOIN figure g ON g.fact_id = f.fact_id LEFT JOIN checked k ON k.fact_id = f.fact_id
LEFT JOIN (SELECT fact_id, reference FROM fact_reference WHERE fact_id IN (FROM wanted)) v ON v.fact_id = f.fact_id
