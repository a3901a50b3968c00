-- The sides of contradicted figures, at most $most of each, those that matter most first. Of a sentence that is longer than a page the part
-- around the figure.
SELECT m.observation_id, m.generation, m.stance, m.edition, m.origin, m.relative_difference, f.fact_id, f."value", f.value_upper, f.unit, f.qualifier,
    f.confidence, c.mention, substring(c.sentence, greatest(1, strpos(c.sentence, c.mention) - 600), 1600) AS sentence, d.document_id, d.source,
    c.source_link, d.publisher, d.published, d.title
FROM observation_fact m JOIN observation o USING (observation_id, generation) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
WHERE o.agreement = 'conflict' AND m.observation_id IN (SELECT unnest(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]')))
QUALIFY row_number() OVER (PARTITION BY m.observation_id, m.generation
    ORDER BY list_position(['primary', 'conflicts', 'supports', 'repeats', 'unsure'], m.stance), d.published DESC NULLS LAST, f.fact_id) <= CAST($most AS BIGINT)
ORDER BY list_position(['primary', 'supports', 'repeats', 'conflicts', 'unsure'], m.stance), d.published DESC NULLS LAST, f.fact_id
