-- Which facts state the same figure, and whether they agree. Made anew from all current facts, so that a change of the rules, of an edition
-- or of a decision reaches every figure. Documents and figures are numbered first: windows and groups over numbers take a fraction of the
-- time that they take over ids of 64 letters. A figure that one fact alone states has nothing to be compared with.

-- Who tells: the report that a document is about, else who publishes it. The newest edition of a report has the lowest age.
CREATE OR REPLACE TEMP TABLE teller AS
SELECT d.document_id, d.published, row_number() OVER () AS teller, d.edition, dense_rank() OVER (ORDER BY d.edition) AS edition_number,
    e.series AS report, dense_rank() OVER (ORDER BY e.series) AS report_number,
    dense_rank() OVER (PARTITION BY e.series ORDER BY TRY_CAST(e.label AS DOUBLE) DESC NULLS LAST, e.label DESC) AS age,
    coalesce('report ' || e.series, 'outlet ' || coalesce(d.publisher, nullif(d.host, ''), d.source)) AS voice
FROM document d LEFT JOIN edition e ON e.edition_id = d.edition;

-- Facts that a person rejected state nothing.
CREATE OR REPLACE TEMP TABLE told AS
WITH flat AS (
    SELECT fact_id, claim_id, document_id, confidence, value, metric = 'other' AS is_other,
        hash(metric, "identity".metric_key, kind, unit) AS wording, coalesce(review_decision IN ('accept', 'correct'), false) AS is_accepted,
        "identity".period AS period, "identity".base_period AS base_period,
        "identity".low AS low, "identity".high AS high, "identity".times_low AS times_low, "identity".times_high AS times_high,
        "identity".is_comparable AS is_comparable, "identity".kind = 'level' AS is_level, "identity".institution AS institution,
        len(list_filter(evidence, lambda e: e.slot = 'period'
            AND e.rule IN ('period.stated', 'period.publication', 'period.before', 'period.respective', 'period.header'))) > 0 AS is_dated,
        unnest("identity".observations) AS o
    FROM fact WHERE valid_to IS NULL AND review_decision IS DISTINCT FROM 'reject'
)
SELECT f.* EXCLUDE (document_id, o), f.o.observation_id AS observation_id, f.o.series_id AS series_id, d.teller, d.edition_number
FROM flat f JOIN teller d USING (document_id);

CREATE OR REPLACE TEMP TABLE figure AS
SELECT observation_id, any_value(series_id) AS series_id, any_value(period) AS period, any_value(base_period) AS base_period, count(*) AS tellings
FROM told GROUP BY observation_id;

CREATE OR REPLACE TEMP TABLE telling AS
SELECT t.rowid AS told, f.rowid AS figure, f.tellings, t.teller, t.edition_number, t.wording, t.value
FROM told t JOIN figure f USING (observation_id);

-- Values of three digits or more that other documents on the same edition state for another time, place or thing.
CREATE OR REPLACE TEMP TABLE value_elsewhere AS
FROM (
    SELECT wording, value, edition_number FROM telling GROUP BY wording, value, edition_number
    HAVING min(figure) <> max(figure) AND min(teller) <> max(teller))
WHERE length(ltrim(rtrim(replace(figure_text(value), '.', ''), '0'), '-0')) >= 3;

-- A figure comes from the institution that the sentence names, else from the report or the publisher. Where one article on a report names
-- the institution behind a figure, the other articles on that report have it from there too. Who prints the very sentence that another
-- printed has it from there: a short one may be two writers' own.
CREATE OR REPLACE TEMP TABLE voice AS
WITH named AS (
    SELECT n.figure, n.edition_number, max(t.institution) AS institution FROM told t JOIN telling n ON n.told = t.rowid
    WHERE t.institution IS NOT NULL AND n.tellings > 1 GROUP BY ALL
)
SELECT n.told, n.figure, n.teller, t.fact_id, d.published, coalesce(t.institution, m.institution, d.voice) AS voice,
    CASE WHEN length(c.sentence) >= 60 THEN hash(c.sentence) ELSE hash(n.teller) END AS sentence
FROM telling n JOIN told t ON t.rowid = n.told JOIN teller d ON d.teller = n.teller JOIN claim c ON c.claim_id = t.claim_id
LEFT JOIN named m ON m.figure = n.figure AND m.edition_number = n.edition_number
WHERE n.tellings > 1;

CREATE OR REPLACE TEMP TABLE printed_again AS
SELECT told, first_value(voice) OVER (PARTITION BY figure, sentence ORDER BY published NULLS LAST, fact_id) AS origin
FROM voice WHERE (figure, sentence) IN (SELECT (figure, sentence) FROM voice GROUP BY figure, sentence HAVING count(*) > 1);

CREATE OR REPLACE TEMP TABLE voiced_telling AS
WITH edited AS (
    SELECT DISTINCT n.figure, d.report_number, d.age FROM telling n JOIN teller d ON d.teller = n.teller WHERE n.tellings > 1 AND d.report IS NOT NULL
), aged AS (
    SELECT *, row_number() OVER (PARTITION BY figure, report_number ORDER BY age) AS generation FROM edited
)
SELECT n.told, n.figure, n.teller, t.fact_id, t.low, t.high, t.times_low, t.times_high, t.is_comparable, t.is_accepted, t.is_other, t.confidence,
    t.is_dated, a.generation AS report_generation, d.edition, v.voice, e.wording IS NOT NULL AS is_elsewhere, coalesce(p.origin, v.voice) AS origin
FROM voice v JOIN telling n ON n.told = v.told JOIN told t ON t.rowid = v.told JOIN teller d ON d.teller = v.teller
LEFT JOIN aged a ON a.figure = v.figure AND a.report_number = d.report_number AND a.age = d.age
LEFT JOIN printed_again p ON p.told = v.told
LEFT JOIN value_elsewhere e ON e.wording = n.wording AND e.value = n.value AND e.edition_number = n.edition_number;

-- Facts that name no edition stand with the newest edition that says the same; where none does, with the newest.
CREATE OR REPLACE TEMP TABLE compared_telling AS
WITH reported AS (
    SELECT DISTINCT figure, report_generation, low, high FROM voiced_telling WHERE report_generation IS NOT NULL
), found AS (
    SELECT t.told, min(r.report_generation) AS generation
    FROM voiced_telling t JOIN reported r ON r.figure = t.figure AND coalesce(r.low <= t.high, true) AND coalesce(t.low <= r.high, true)
    WHERE t.report_generation IS NULL GROUP BY t.told
)
SELECT t.* EXCLUDE (report_generation, voice), CAST(coalesce(t.report_generation, f.generation, 1) AS INTEGER) AS generation
FROM voiced_telling t LEFT JOIN found f USING (told);

-- Which facts are sure enough to contradict another one. A value that one document alone states for a figure, and other documents for
-- another time, place or thing, was more likely read for the wrong one, unless its own sentence tells the time and its document does not
-- tell the value of the others as well: then the two were mixed up. A person's word outweighs all of this. What has two bounds stands for
-- the figure before what has one: everything agrees with "at least ten". What was mixed up is sought step by step: joined in one, all facts
-- of the same value would meet each other first, and their pairs grow with the square of the facts.
CREATE OR REPLACE TEMP TABLE stated AS
WITH value_support AS (
    SELECT figure, generation, low, high, count(DISTINCT teller) AS documents FROM compared_telling GROUP BY ALL
), strange AS MATERIALIZED (
    SELECT n.told, n.figure, n.teller, n.wording, n.value FROM compared_telling c JOIN telling n ON n.told = c.told
    WHERE c.is_elsewhere AND c.is_dated
), told_beside AS MATERIALIZED (
    SELECT n.told, n.figure, n.teller, own.value FROM strange n
    JOIN telling own ON own.teller = n.teller AND own.wording = n.wording AND own.value <> n.value
), mixed_up AS (
    SELECT DISTINCT n.told FROM told_beside n JOIN telling other ON other.figure = n.figure AND other.value = n.value AND other.teller <> n.teller
)
SELECT t.*, (CAST(coalesce(t.low, t.high) AS DOUBLE) + CAST(coalesce(t.high, t.low) AS DOUBLE)) / 2 AS middle,
    t.is_accepted OR (t.is_comparable AND t.confidence >= greatest(0.4, getvariable('review_below'))
        AND NOT (v.documents = 1 AND t.is_elsewhere AND (NOT t.is_dated OR m.told IS NOT NULL))) AS can_contradict,
    row_number() OVER (PARTITION BY t.figure, t.generation
        ORDER BY t.is_accepted DESC, can_contradict DESC, t.is_comparable DESC, t.low IS NULL OR t.high IS NULL, v.documents DESC,
            CAST(t.high AS DOUBLE) - CAST(t.low AS DOUBLE) NULLS LAST, t.confidence DESC, t.fact_id) AS place
FROM compared_telling t
JOIN value_support v ON v.figure = t.figure AND v.generation = t.generation AND v.low IS NOT DISTINCT FROM t.low
    AND v.high IS NOT DISTINCT FROM t.high
LEFT JOIN mixed_up m ON m.told = t.told;

-- Two facts agree where the intervals that their words leave open meet. "N times more" told twice is compared by N: what a writer means
-- by it is open, that N differs is not.
CREATE OR REPLACE TEMP TABLE compared AS
WITH times_more AS (
    SELECT figure, generation, arg_min(times_low, place) AS times_low, arg_min(times_high, place) AS times_high,
        arg_min(can_contradict, place) AS can_contradict
    FROM stated WHERE times_low IS NOT NULL GROUP BY figure, generation
), met AS (
    SELECT s.*, p.fact_id AS primary_fact_id, p.can_contradict AS primary_can, p.teller AS primary_teller, p.middle AS primary_middle,
        s.origin <> p.origin AS is_other_origin, n.can_contradict AS times_can,
        coalesce(s.low <= p.high, true) AND coalesce(p.low <= s.high, true) AS meets,
        coalesce(s.times_low <= n.times_high AND n.times_low <= s.times_high, true) AS meets_times
    FROM stated s JOIN stated p ON p.figure = s.figure AND p.generation = s.generation AND p.place = 1
    LEFT JOIN times_more n ON n.figure = s.figure AND n.generation = s.generation
)
SELECT *, meets AND meets_times AS agrees,
    can_contradict AND ((NOT meets AND primary_can) OR (NOT meets_times AND times_can))
        AND (NOT is_other OR teller <> primary_teller) AS can_conflict,
    CASE WHEN primary_middle <> 0 THEN (middle - primary_middle) / abs(primary_middle) END AS relative_difference
FROM met;

-- 06b_magnitude.sql goes on from here.
CREATE OR REPLACE TEMP TABLE placement AS
SELECT told, figure, 1 AS generation, true AS is_primary FROM telling WHERE tellings = 1
UNION ALL SELECT told, figure, generation, place = 1 FROM compared;

CREATE OR REPLACE TEMP TABLE conflict_before AS
SELECT observation_id, generation FROM observation WHERE agreement = 'conflict';

DELETE FROM observation_fact;
INSERT INTO observation_fact BY NAME
SELECT t.observation_id, 1 AS generation, t.fact_id, d.edition, coalesce(t.institution, d.voice) AS origin, 'primary' AS stance,
    CASE WHEN t.low <> 0 OR t.high <> 0 THEN 0.0 END AS relative_difference
FROM telling n JOIN told t ON t.rowid = n.told JOIN teller d ON d.teller = n.teller WHERE n.tellings = 1
UNION ALL
SELECT f.observation_id, c.generation, c.fact_id, c.edition, c.origin,
    CASE WHEN place = 1 THEN 'primary'
        WHEN NOT agrees THEN CASE WHEN can_conflict THEN 'conflicts' ELSE 'unsure' END
        WHEN s.told IS NOT NULL THEN 'supports'
        ELSE 'repeats' END AS stance,
    relative_difference
FROM compared c JOIN figure f ON f.rowid = c.figure
LEFT JOIN (SELECT arg_min(told, place) AS told FROM compared WHERE agrees AND is_other_origin GROUP BY figure, generation, origin) s
    ON s.told = c.told;

DELETE FROM observation;
INSERT INTO observation BY NAME
SELECT f.observation_id, 1 AS generation, f.series_id, f.period, f.base_period, CASE WHEN d.edition IS NULL THEN [] ELSE [d.edition] END AS editions,
    t.fact_id AS primary_fact_id, 1 AS fact_count, 1 AS source_count, 1 AS origin_count, 'single' AS agreement
FROM telling n JOIN told t ON t.rowid = n.told JOIN teller d ON d.teller = n.teller JOIN figure f ON f.rowid = n.figure WHERE n.tellings = 1
UNION ALL
SELECT f.observation_id, c.generation, f.series_id, f.period, f.base_period, c.editions, c.primary_fact_id, c.fact_count, c.source_count,
    c.origin_count, c.agreement
FROM (SELECT figure, generation, list_sort(coalesce(list(DISTINCT edition) FILTER (WHERE edition IS NOT NULL), [])) AS editions,
        any_value(primary_fact_id) AS primary_fact_id, count(*) AS fact_count, count(DISTINCT teller) AS source_count,
        count(DISTINCT origin) FILTER (WHERE agrees) AS origin_count,
        CASE WHEN bool_or(can_conflict AND NOT agrees)
                THEN CASE WHEN bool_or(is_accepted AND place = 1) THEN 'resolved' ELSE 'conflict' END
            WHEN count(*) FILTER (WHERE agrees) > 1 THEN 'agree' ELSE 'single' END AS agreement
    FROM compared GROUP BY figure, generation) c JOIN figure f ON f.rowid = c.figure;

DELETE FROM series;
INSERT INTO series BY NAME
WITH first_told AS (
    SELECT series_id, min(fact_id) AS fact_id FROM told GROUP BY series_id
), described AS (
    SELECT n.series_id, f.metric, f."identity".metric_key AS metric_key, f."identity".kind AS kind, f."identity".dimension AS dimension,
        unnest(f."identity".observations) AS o
    FROM fact f JOIN first_told n ON n.fact_id = f.fact_id WHERE f.valid_to IS NULL
)
SELECT series_id, any_value(metric) AS metric, any_value(metric_key) AS metric_key, any_value(o.area) AS area, any_value(o.subject) AS subject,
    any_value(kind) AS kind, any_value(dimension) AS dimension
FROM described WHERE o.series_id = series_id GROUP BY series_id ORDER BY series_id;
