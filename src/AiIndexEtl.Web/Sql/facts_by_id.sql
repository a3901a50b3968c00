-- Facts by their ids. Columns as in the view all_facts, asked of the tables: the view looks at all figures of the file before it picks some.
WITH wanted AS MATERIALIZED (
    SELECT unnest(CAST(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])) AS fact_id
), page AS MATERIALIZED (
    SELECT fact_id, claim_id, document_id, value, value_upper, unit, qualifier, kind, metric, metric_text, area, subject, period, base_period, confidence,
        review_decision
    FROM fact WHERE valid_to IS NULL AND fact_id IN (FROM wanted)
), said AS MATERIALIZED (
    SELECT claim_id, mention, sentence, source_link FROM claim WHERE claim_id IN (SELECT claim_id FROM page)
), told AS MATERIALIZED (
    SELECT fact_id, observation_id, generation FROM observation_fact WHERE fact_id IN (FROM wanted)
), figure AS (
    SELECT m.fact_id, arg_min(o.observation_id, rank) AS observation_id, arg_min(o.agreement, rank) AS agreement
    FROM told m JOIN (SELECT observation_id, generation, agreement FROM observation WHERE observation_id IN (SELECT observation_id FROM told)) o
        USING (observation_id, generation),
        (SELECT list_position(['conflict', 'resolved', 'agree', 'single'], o.agreement) AS rank)
    GROUP BY m.fact_id
), checked AS (
    SELECT claim_id, CASE WHEN bool_or(verdict = 'inconsistent') THEN 'inconsistent' WHEN bool_or(verdict = 'rounding') THEN 'rounding'
        ELSE 'consistent' END AS check_verdict
    FROM claim_check
    WHERE claim_id IN (SELECT claim_id FROM page) AND (check_name = 'magnitude_of_edition' OR NOT list_has_any(list_append(other_claim_ids, claim_id),
        coalesce((SELECT list(claim_id) FROM fact WHERE valid_to IS NULL AND review_decision IN ('correct', 'reject')), [])))
    GROUP BY claim_id
)
SELECT f.fact_id, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    c.mention, c.sentence, f.confidence,
    d.edition, d.publisher, d.published, d.title, d.source, c.source_link, g.agreement, k.check_verdict, f.review_decision, v.reference, g.observation_id
FROM page f JOIN said c ON c.claim_id = f.claim_id JOIN document d ON d.document_id = f.document_id
LEFT JOIN figure g ON g.fact_id = f.fact_id LEFT JOIN checked k ON k.claim_id = f.claim_id
LEFT JOIN (SELECT fact_id, reference FROM fact_reference WHERE fact_id IN (FROM wanted)) v ON v.fact_id = f.fact_id
