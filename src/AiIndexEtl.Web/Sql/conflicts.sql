-- Figures on which facts contradict each other, nobody having decided: a row for each, with how far its sides are apart. $metric and $area
-- narrow them where they are not empty; WORLD is also what has no area.
SELECT o.observation_id, o.generation, s.metric, s.metric_key, s.area, s.subject, s.kind, o.period, o.base_period, count(*) AS sides,
    count(*) FILTER (WHERE m.stance = 'unsure') AS unsure, max(abs(m.relative_difference)) FILTER (WHERE m.stance = 'conflicts') AS difference,
    max(d.published) AS latest
FROM observation o JOIN series s USING (series_id) JOIN observation_fact m USING (observation_id, generation)
JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL JOIN document d ON d.document_id = f.document_id
WHERE o.agreement = 'conflict'
    AND (CAST($metric AS VARCHAR) = '' OR s.metric = CAST($metric AS VARCHAR))
    AND (CAST($area AS VARCHAR) = '' OR list_contains(s.area, CAST($area AS VARCHAR)) OR (CAST($area AS VARCHAR) = 'WORLD' AND len(s.area) = 0))
GROUP BY ALL
