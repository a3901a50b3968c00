-- Every statement of the figures of some series, with the words it was read from: for each figure first what stands for it. Statements
-- that wait for review are left out. The few statements are found first, so that wide tables are asked for them alone.
WITH wanted AS MATERIALIZED (
    SELECT o.series_id, o.observation_id, o.generation, o.period, o.base_period, o.agreement FROM observation o
    WHERE o.series_id IN (SELECT unnest(CAST(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])))
), stated AS MATERIALIZED (
    SELECT w.*, m.fact_id, m.stance, m.edition FROM wanted w JOIN observation_fact m USING (observation_id, generation)
), told AS MATERIALIZED (
    SELECT s.*, f.claim_id, f.document_id, f.value, f.value_upper, f.unit, f.qualifier, f.metric_text, f."identity".low AS low,
    f."identity".high AS high, f.confidence
    FROM stated s JOIN fact f ON f.fact_id = s.fact_id AND f.valid_to IS NULL
    WHERE f.review_decision IS NOT NULL OR f.confidence >= coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0)
)
SELECT t.*, e.title AS edition_title, c.mention, c.sentence, c.source_link, d.publisher, d.published, d.source
FROM told t JOIN claim c USING (claim_id) JOIN document d ON d.document_id = t.document_id LEFT JOIN edition e ON e.edition_id = t.edition
ORDER BY t.series_id, t.period NULLS LAST, t.base_period, t.generation, t.observation_id,
    list_position(['primary', 'supports', 'repeats', 'unsure', 'conflicts'], t.stance), d.published, d.source, c.char_start, t.fact_id
