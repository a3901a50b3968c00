-- Figures told in contradiction on which the run opened a fact. Every parameter is text or a number by its cast.
SELECT c.metric, any_value(c.area) AS area, any_value(c.period) AS period, any_value(c.unit) AS unit,
    list(DISTINCT CAST(c.value AS VARCHAR) ORDER BY CAST(c.value AS VARCHAR)) AS sides,
    list(DISTINCT c.source ORDER BY c.source) AS sources
FROM conflicts c
WHERE (c.observation_id, c.generation) IN (
    SELECT (m.observation_id, m.generation) FROM observation_fact m JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
    WHERE f.opened_run_id = CAST(CAST($run AS VARCHAR) AS UUID))
GROUP BY c.observation_id, c.generation, c.metric ORDER BY c.metric, period, c.observation_id LIMIT CAST($limit AS BIGINT)
