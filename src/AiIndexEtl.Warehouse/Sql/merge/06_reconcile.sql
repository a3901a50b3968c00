-- Which facts state the same figure, and whether they agree. Made anew from all current facts, so that a change of the rules, of an edition
-- or of a decision reaches every figure. Each step is a join or a window over one figure's facts, so time grows with the number of facts.

-- A figure comes from the institution that the sentence names, else from the report that the document is about, else from who publishes
-- it. Where one article on a report names the institution behind a figure, the other articles on that report have it from there too.
-- Facts that a person rejected state nothing.
CREATE OR REPLACE TEMP TABLE told AS
WITH flat AS (
    SELECT fact_id, document_id, metric, kind AS claim_kind, unit, value, confidence, review_decision, "identity".metric_key AS metric_key, "identity".kind AS kind,
        "identity".dimension AS dimension, "identity".period AS period, "identity".base_period AS base_period, "identity".low AS low, "identity".high AS high,
        "identity".times_low AS times_low, "identity".times_high AS times_high, "identity".is_comparable AS is_comparable, "identity".institution AS institution,
        unnest("identity".observations) AS o
    FROM fact WHERE valid_to IS NULL AND review_decision IS DISTINCT FROM 'reject'
), single AS (
    SELECT f.* EXCLUDE (review_decision, o), f.o.observation_id AS observation_id, f.o.series_id AS series_id, f.o.area AS area, f.o.subject AS subject,
        coalesce(f.review_decision IN ('accept', 'correct'), false) AS is_accepted, d.edition, e.series AS report, e.label,
        coalesce(d.publisher, nullif(d.host, ''), d.source) AS outlet
    FROM flat f JOIN document d USING (document_id) LEFT JOIN edition e ON e.edition_id = d.edition
)
SELECT * EXCLUDE (report, label, institution, outlet),
    CAST(CASE WHEN report IS NULL THEN 1
        ELSE dense_rank() OVER (PARTITION BY observation_id, report ORDER BY TRY_CAST(label AS DOUBLE) DESC NULLS LAST, label DESC) END AS INTEGER) AS generation,
    coalesce(institution, max(institution) OVER (PARTITION BY observation_id, edition), 'report ' || report, 'outlet ' || outlet) AS origin
FROM single;

-- How many documents state a value for a figure, and whether other documents on the same edition state the very value, of three digits or
-- more, for another time, place or thing.
CREATE OR REPLACE TEMP TABLE value_support AS
SELECT observation_id, generation, low, high, count(DISTINCT document_id) AS documents FROM told GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE value_elsewhere AS
SELECT metric, metric_key, claim_kind, unit, value, edition FROM told
WHERE length(ltrim(rtrim(replace(CAST(value AS VARCHAR), '.', ''), '0'), '-0')) >= 3
GROUP BY ALL HAVING min(observation_id) <> max(observation_id) AND min(document_id) <> max(document_id);

-- Which facts are sure enough to contradict another one. A value that one document alone states for a figure, and other documents for another time,
-- place or thing, was more likely read for the wrong one. A person's word outweighs all of this.
CREATE OR REPLACE TEMP TABLE stated AS
SELECT t.fact_id, t.document_id, t.metric, t.metric_key, t.kind, t.dimension, t.period, t.base_period, t.low, t.high, t.times_low, t.times_high, t.is_comparable,
    t.observation_id, t.series_id, t.area, t.subject, t.confidence, t.is_accepted, t.edition, t.generation, t.origin,
    coalesce(t.low, t.high) + (coalesce(t.high, t.low) - coalesce(t.low, t.high)) / 2 AS middle,
    t.is_accepted OR (t.is_comparable AND t.confidence >= greatest(0.4, getvariable('review_below'))
        AND NOT (v.documents = 1 AND e.metric IS NOT NULL)) AS can_contradict,
    row_number() OVER (PARTITION BY t.observation_id, t.generation ORDER BY t.is_accepted DESC, can_contradict DESC, t.is_comparable DESC, v.documents DESC,
        t.high - t.low NULLS LAST, t.confidence DESC, t.fact_id) AS place
FROM told t
JOIN value_support v ON v.observation_id = t.observation_id AND v.generation = t.generation AND v.low IS NOT DISTINCT FROM t.low AND v.high IS NOT DISTINCT FROM t.high
LEFT JOIN value_elsewhere e ON e.metric = t.metric AND e.metric_key IS NOT DISTINCT FROM t.metric_key AND e.claim_kind = t.claim_kind AND e.unit = t.unit AND e.value = t.value
    AND e.edition IS NOT DISTINCT FROM t.edition;

-- Two facts agree where the intervals that their words leave open meet. "N times more" told twice is compared by N: what a writer means
-- by it is open, that N differs is not.
CREATE OR REPLACE TEMP TABLE compared AS
WITH times_more AS (
    SELECT observation_id, generation, arg_min(times_low, place) AS times_low, arg_min(times_high, place) AS times_high, arg_min(can_contradict, place) AS can_contradict
    FROM stated WHERE times_low IS NOT NULL GROUP BY observation_id, generation
), met AS (
    SELECT s.*, p.fact_id AS primary_fact_id, p.can_contradict AS primary_can, p.document_id AS primary_document_id, p.middle AS primary_middle,
        s.origin IS DISTINCT FROM p.origin AS is_other_origin, n.can_contradict AS times_can,
        coalesce(s.low <= p.high, true) AND coalesce(p.low <= s.high, true) AS meets,
        coalesce(s.times_low <= n.times_high AND n.times_low <= s.times_high, true) AS meets_times
    FROM stated s JOIN stated p ON p.observation_id = s.observation_id AND p.generation = s.generation AND p.place = 1
    LEFT JOIN times_more n ON n.observation_id = s.observation_id AND n.generation = s.generation
)
SELECT *, meets AND meets_times AS agrees,
    can_contradict AND ((NOT meets AND primary_can) OR (NOT meets_times AND times_can)) AND (metric <> 'other' OR document_id <> primary_document_id) AS can_conflict,
    CASE WHEN primary_middle <> 0 THEN CAST(middle - primary_middle AS DOUBLE) / CAST(abs(primary_middle) AS DOUBLE) END AS relative_difference
FROM met;

CREATE OR REPLACE TEMP TABLE conflict_before AS SELECT observation_id, generation FROM observation WHERE agreement = 'conflict';

DELETE FROM observation_fact;
INSERT INTO observation_fact BY NAME
SELECT observation_id, generation, fact_id, edition, origin,
    CASE WHEN place = 1 THEN 'primary'
        WHEN NOT agrees THEN CASE WHEN can_conflict THEN 'conflicts' ELSE 'unsure' END
        WHEN is_other_origin AND row_number() OVER (PARTITION BY observation_id, generation, origin, agrees ORDER BY place) = 1 THEN 'supports'
        ELSE 'repeats' END AS stance,
    relative_difference
FROM compared ORDER BY observation_id, generation, place;

DELETE FROM observation;
INSERT INTO observation BY NAME
SELECT observation_id, generation, any_value(series_id) AS series_id, any_value(period) AS period, any_value(base_period) AS base_period,
    list_sort(coalesce(list(DISTINCT edition) FILTER (WHERE edition IS NOT NULL), [])) AS editions, any_value(primary_fact_id) AS primary_fact_id,
    count(*) AS fact_count, count(DISTINCT document_id) AS source_count, count(DISTINCT origin) FILTER (WHERE agrees) AS origin_count,
    CASE WHEN bool_or(can_conflict AND NOT agrees) THEN CASE WHEN bool_or(is_accepted AND place = 1) THEN 'resolved' ELSE 'conflict' END
        WHEN count(*) FILTER (WHERE agrees) > 1 THEN 'agree' ELSE 'single' END AS agreement
FROM compared GROUP BY observation_id, generation ORDER BY observation_id, generation;

DELETE FROM series;
INSERT INTO series BY NAME
SELECT series_id, any_value(metric) AS metric, any_value(metric_key) AS metric_key, any_value(area) AS area, any_value(subject) AS subject,
    any_value(kind) AS kind, any_value(dimension) AS dimension
FROM stated GROUP BY series_id ORDER BY series_id;
