-- All facts that state the figure that a fact states, in all generations of reports: the newest first, in each the primary one first.
WITH mine AS MATERIALIZED (
    SELECT DISTINCT observation_id FROM observation_fact WHERE fact_id = CAST($id AS VARCHAR)
), told AS MATERIALIZED (
    SELECT m.* FROM observation_fact m WHERE m.observation_id IN (FROM mine)
), stated AS MATERIALIZED (
    SELECT * EXCLUDE (evidence, extracted) FROM fact WHERE valid_to IS NULL AND fact_id IN (SELECT fact_id FROM told)
), said AS MATERIALIZED (
    SELECT claim_id, mention, sentence, source_link, char_start FROM claim WHERE claim_id IN (SELECT claim_id FROM stated)
)
SELECT o.series_id, o.generation, o.agreement AS figure_agreement, o.origin_count, o.source_count, m.stance, m.relative_difference, m.origin,
    f.fact_id, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    c.mention, c.sentence, f.confidence,
    m.edition, d.publisher, d.published, d.title, d.source, c.source_link, CAST(NULL AS VARCHAR) AS agreement, CAST(NULL AS VARCHAR) AS check_verdict,
    f.review_decision, CAST(NULL AS VARCHAR) AS reference, o.observation_id
FROM told m JOIN (SELECT * FROM observation WHERE observation_id IN (FROM mine)) o USING (observation_id, generation)
JOIN stated f ON f.fact_id = m.fact_id JOIN said c ON c.claim_id = f.claim_id JOIN document d ON d.document_id = f.document_id
ORDER BY o.observation_id, o.generation, list_position(['primary', 'supports', 'repeats', 'conflicts', 'unsure'], m.stance),
    d.published, d.source, c.char_start
LIMIT CAST($limit AS BIGINT)
