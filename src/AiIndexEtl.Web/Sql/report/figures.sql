-- The figures, each once with the fact that stands for it, the best founded of each metric. A null edition asks for what the newest edition
-- of each report says. Figures that wait for review are left out.
WITH asked AS (SELECT CAST($edition AS VARCHAR) AS edition, coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0) AS threshold), told AS (
    SELECT m.observation_id, m.generation, m.fact_id, o.agreement, o.origin_count, f.metric, f.confidence
    FROM observation_fact m JOIN observation o USING (observation_id, generation) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL,
    asked a
    WHERE CASE WHEN a.edition IS NULL THEN o.generation = 1 ELSE m.edition = a.edition END
    AND (f.review_decision IS NOT NULL OR f.confidence >= a.threshold)
    QUALIFY row_number() OVER (PARTITION BY m.observation_id, m.generation
        ORDER BY m.stance = 'primary' DESC, m.stance IN ('conflicts', 'unsure'), f.confidence DESC, f.fact_id) = 1
), ranked AS (
    SELECT *, count(*) OVER (PARTITION BY metric) AS total, row_number() OVER (PARTITION BY metric ORDER BY origin_count DESC, confidence DESC,
    fact_id) AS nth
    FROM (SELECT * FROM told QUALIFY row_number() OVER (PARTITION BY fact_id ORDER BY agreement = 'conflict' DESC, origin_count DESC,
    observation_id) = 1)
), checked AS (SELECT DISTINCT claim_id FROM claim_checks WHERE verdict = 'inconsistent')
SELECT f.fact_id, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    c.mention, c.sentence, f.confidence, d.edition,
    d.publisher, d.published, d.title, d.source, c.source_link, r.agreement, CASE
    WHEN k.claim_id IS NOT NULL THEN 'inconsistent' END AS check_verdict, f.review_decision, v.reference,
    r.observation_id, r.total, r.origin_count
FROM ranked r JOIN fact f ON f.fact_id = r.fact_id AND f.valid_to IS NULL JOIN claim c USING (claim_id)
    JOIN document d ON d.document_id = f.document_id
LEFT JOIN checked k ON k.claim_id = f.claim_id LEFT JOIN fact_reference v ON v.fact_id = f.fact_id
WHERE r.nth <= CAST($most AS BIGINT)
ORDER BY f.metric, f.kind, array_to_string(f.area, ' '), array_to_string(f.subject, ' '), f.period DESC NULLS LAST, f.fact_id
