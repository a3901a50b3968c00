-- Every series with what readers choose by: how many times and editions it has, how many of its figures are contradicted, and its newest
-- figure. Figures that wait for review are left out.
WITH told AS (
    SELECT o.series_id, o.period, o.editions, o.agreement, f.fact_id,
        concat(split_part(o.period, '/', -1), CASE WHEN o.generation = 1 THEN '~' ELSE ' ' END, f.fact_id) AS recency
    FROM observation o JOIN fact f ON f.fact_id = o.primary_fact_id AND f.valid_to IS NULL
    WHERE f.review_decision IS NOT NULL OR f.confidence >= coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0)
), counted AS (
    SELECT series_id, count(DISTINCT period) AS times, len(list_distinct(flatten(list(editions)))) AS editions,
    count(*) FILTER (agreement = 'conflict') AS conflicts,
        arg_max(fact_id, recency) AS latest_fact_id, arg_max(period, recency) AS latest_period
    FROM told GROUP BY series_id
)
SELECT s.series_id, s.metric, s.metric_key, s.area, s.subject, s.kind, s.dimension, k.times, k.editions, k.conflicts, k.latest_period,
    f.metric_text,
    f.value, f.value_upper, f.unit, f.qualifier
FROM series s JOIN counted k USING (series_id) JOIN fact f ON f.fact_id = k.latest_fact_id AND f.valid_to IS NULL
ORDER BY s.metric, s.metric_key, s.kind, s.dimension, len(s.subject), s.subject, s.area, s.series_id
