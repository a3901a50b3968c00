-- Every statement of the figures of some series, with the words it was read from: for each figure first what stands for it. Statements
-- that wait for review are left out.
SELECT o.series_id, o.observation_id, o.generation, o.period, o.base_period, o.agreement, m.stance, m.edition, e.title AS edition_title,
    f.fact_id, f.value, f.value_upper, f.unit, f.qualifier, f.metric_text, f."identity".low AS low, f."identity".high AS high, f.confidence,
    c.mention, c.sentence, c.source_link, d.publisher, d.published, d.source
FROM observation o JOIN observation_fact m USING (observation_id, generation) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id LEFT JOIN edition e ON e.edition_id = m.edition
WHERE o.series_id IN (SELECT unnest(CAST(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])))
    AND (f.review_decision IS NOT NULL OR f.confidence >= coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0))
ORDER BY o.series_id, o.period NULLS LAST, o.base_period, o.generation, o.observation_id,
    list_position(['primary', 'supports', 'repeats', 'unsure', 'conflicts'], m.stance), d.published, d.source, c.char_start, f.fact_id
