-- What articles on two editions of a report state, figure by figure. Facts that wait for review and those that a person rejected count for
-- neither side. Parameters are cast, because a library may ask for the type before it binds the value.
WITH asked AS (
    SELECT CAST($old AS VARCHAR) AS old_edition, CAST($new AS VARCHAR) AS new_edition, CAST($metric AS VARCHAR) AS metric, CAST($area AS VARCHAR) AS area,
        CAST($all AS BOOLEAN) AS shows_all, coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0) AS review_below
), told AS (
    SELECT m.observation_id, b.series_id, b.period, b.base_period, m.edition = a.new_edition AS is_new, m.stance, f.fact_id, f.document_id, f.value, f.value_upper, f.unit,
        f.qualifier, f.metric_text, f.confidence, f."identity" AS "key", d.source, c.source_link, c.sentence
    FROM observation_fact m JOIN asked a ON m.edition IN (a.old_edition, a.new_edition) JOIN observation b USING (observation_id, generation)
    JOIN series s USING (series_id) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
    WHERE (f.review_decision IS NOT NULL OR f.confidence >= a.review_below)
        AND (a.metric IS NULL OR s.metric = a.metric) AND (a.area IS NULL OR list_contains(s.area, a.area) OR (a.area = 'WORLD' AND len(s.area) = 0))
),

-- One fact stands for a figure of an edition: the one that stands for it anyway, or agrees with that. Periods are compared where they are written alike
-- (2023 with 2024, 2023-Q1 with 2024-Q1), growth where it spans as many years.
figure AS (
    SELECT *, bool_or("key".is_comparable) OVER side AS is_comparable, list_sort(list(DISTINCT source) OVER side) AS sources,
        regexp_replace(period, '[0-9]', '9', 'g') AS shape, TRY_CAST(left(period, 4) AS INTEGER) - TRY_CAST(left(base_period, 4) AS INTEGER) AS span
    FROM told
    WINDOW side AS (PARTITION BY observation_id, is_new)
    QUALIFY row_number() OVER (side ORDER BY "key".is_comparable DESC, stance = 'primary' DESC, stance IN ('conflicts', 'unsure'), confidence DESC, fact_id) = 1
),

-- Both editions state the figure. They agree where any two of their facts do: the intervals meet that their words leave open.
met AS (
    SELECT observation_id, bool_or(n."key".is_comparable AND o."key".is_comparable) AS is_sure, bool_or(
        CASE WHEN n."key".times_low IS NOT NULL AND o."key".times_low IS NOT NULL THEN n."key".times_low <= o."key".times_high AND o."key".times_low <= n."key".times_high
            ELSE coalesce(n."key".low <= o."key".high, true) AND coalesce(o."key".low <= n."key".high, true) END) AS agrees
    FROM told n JOIN told o USING (observation_id) WHERE n.is_new AND NOT o.is_new GROUP BY observation_id
),

-- A time that only the newer edition states goes with the last time before it that the older one states.
followed AS (
    SELECT n.observation_id, arg_max(o.observation_id, o.period) AS earlier_id
    FROM figure n JOIN figure o ON o.series_id = n.series_id AND o.shape = n.shape AND o.span IS NOT DISTINCT FROM n.span AND o.period < n.period
    WHERE n.is_new AND NOT o.is_new AND n.is_comparable AND o.is_comparable AND n.observation_id NOT IN (SELECT observation_id FROM met)
    GROUP BY n.observation_id
), classed AS (
    SELECT CASE WHEN agrees THEN 'same' WHEN is_sure THEN 'revised' ELSE 'unsure' END AS class, observation_id AS old_id, observation_id AS new_id FROM met
    UNION ALL SELECT 'changed', earlier_id, observation_id FROM followed
    UNION ALL SELECT CASE WHEN is_comparable THEN 'new' ELSE 'unsure' END, NULL, observation_id
    FROM figure WHERE is_new AND observation_id NOT IN (SELECT observation_id FROM met UNION ALL SELECT observation_id FROM followed)
    UNION ALL SELECT CASE WHEN NOT is_comparable THEN 'unsure' WHEN series_id IN (SELECT series_id FROM figure WHERE is_new) THEN 'unrepeated' ELSE 'gone' END, observation_id, NULL
    FROM figure WHERE NOT is_new AND observation_id NOT IN (SELECT observation_id FROM met UNION ALL SELECT earlier_id FROM followed)
)
SELECT k.class, s.metric, coalesce(n.metric_text, o.metric_text) AS metric_text, s.area, s.subject, s.kind,
    o.period AS old_period, o.base_period AS old_base_period, o.value AS old_value, o.value_upper AS old_value_upper, o.unit AS old_unit, o.qualifier AS old_qualifier,
    n.period AS new_period, n.base_period AS new_base_period, n.value AS new_value, n.value_upper AS new_value_upper, n.unit AS new_unit, n.qualifier AS new_qualifier,
    CASE WHEN n.unit = o.unit AND greatest(abs(n.value), abs(o.value)) < 4e28 THEN n.value - o.value END AS change,
    CASE WHEN n.unit = o.unit AND o.value <> 0 THEN (CAST(n.value AS DOUBLE) - CAST(o.value AS DOUBLE)) / CAST(abs(o.value) AS DOUBLE)
        END AS relative_change,
    o.sources AS old_sources, o.sentence AS old_sentence, o.source_link AS old_link, o.fact_id AS old_fact_id,
    n.sources AS new_sources, n.sentence AS new_sentence, n.source_link AS new_link, n.fact_id AS new_fact_id, s.series_id
FROM classed k JOIN asked a ON a.shows_all OR k.class IN ('revised', 'changed', 'new', 'gone')
LEFT JOIN figure o ON o.observation_id = k.old_id AND NOT o.is_new LEFT JOIN figure n ON n.observation_id = k.new_id AND n.is_new
JOIN series s ON s.series_id = coalesce(n.series_id, o.series_id)
ORDER BY list_position(['revised', 'changed', 'new', 'gone', 'unrepeated', 'unsure', 'same'], k.class), s.metric = 'other', s.metric, s.metric_key, s.area, s.subject, s.kind,
    coalesce(n.period, o.period), coalesce(n.base_period, o.base_period), s.series_id
