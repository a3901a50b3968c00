-- Every parameter is text or a number by its cast, because a library may ask for the type before it binds the value.
WITH asked AS (SELECT CAST($metric AS VARCHAR) AS metric, CAST($area AS VARCHAR) AS area, CAST($period AS VARCHAR) AS period)
SELECT c.* FROM conflicts c, asked a
WHERE (a.metric IS NULL OR c.metric = a.metric)
    AND (a.area IS NULL OR list_contains(c.area, a.area) OR (a.area = 'WORLD' AND c.area = []))
    AND (a.period IS NULL OR c.period = a.period OR starts_with(c.period, a.period || '-'))
ORDER BY c.metric, c.period, c.observation_id, c.generation, list_position(['primary', 'supports', 'repeats', 'unsure', 'conflicts'], c.stance), c.source, c.fact_id
