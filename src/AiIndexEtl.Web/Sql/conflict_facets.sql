-- The metrics and places of figures that are told in contradiction, with how many figures each has.
WITH told AS (SELECT s.metric, s.area FROM observation o JOIN series s USING (series_id) WHERE o.agreement = 'conflict')
SELECT 'metric' AS facet, metric AS value, count(*) AS facts FROM told GROUP BY metric
UNION ALL SELECT 'area', a.code, count(*) FROM (SELECT unnest(CASE WHEN len(area) = 0 THEN ['WORLD'] ELSE area END) AS code FROM told) a GROUP BY a.code
ORDER BY facet, facts DESC, value
