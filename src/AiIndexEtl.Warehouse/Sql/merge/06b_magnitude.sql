-- The one check that looks beyond a document: the order of magnitude of an amount against what the edition before told of the same, else
-- against the year before. A factor of more than a hundred is more likely a lost multiplier than news. Shares are bounded anyway, and
-- changes and multiples may be of any size; an article that tells both values itself knows what it says. Made anew from all current facts,
-- over the numbers that 06_reconcile.sql gave to documents and figures.

DELETE FROM claim_check WHERE check_name = 'magnitude_of_edition';

CREATE OR REPLACE TEMP TABLE amount AS
SELECT p.figure, p.generation, g.series_id, g.period, p.is_primary, t.claim_id, t.teller, d.document_id, t.value, d.edition,
    abs(CAST(coalesce(t.low, t.high) AS DOUBLE) + CAST(coalesce(t.high, t.low) AS DOUBLE)) / 2 AS size
FROM told t JOIN placement p ON p.told = t.rowid JOIN figure g ON g.rowid = p.figure JOIN teller d ON d.teller = t.teller
WHERE t.is_level AND t.is_comparable AND t.confidence >= getvariable('review_below') AND NOT contains(coalesce(g.period, ''), '/') AND size > 0;

INSERT INTO claim_check BY NAME
WITH earlier AS (
    SELECT a.document_id, a.claim_id, a.value, a.size, p.claim_id AS other_claim_id, p.size AS other_size,
        1 AS place, coalesce(p.edition, 'the edition before') AS told_by
    FROM amount a JOIN amount p ON p.figure = a.figure AND p.generation = a.generation + 1 AND p.is_primary AND p.teller <> a.teller
    UNION ALL
    SELECT a.document_id, a.claim_id, a.value, a.size, p.claim_id, p.size, 2 + p.generation - a.generation, 'the year before'
    FROM amount a JOIN amount p ON p.series_id = a.series_id
        AND p.period = concat(CAST(TRY_CAST(left(a.period, 4) AS INTEGER) - 1 AS VARCHAR), substr(a.period, 5))
        AND p.generation BETWEEN a.generation AND a.generation + 1 AND p.is_primary AND p.teller <> a.teller
), nearest AS (
    FROM earlier QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY place, other_claim_id) = 1
)
SELECT n.document_id, n.claim_id, 'magnitude_of_edition' AS check_name,
    CASE WHEN CAST(size AS DOUBLE) / CAST(other_size AS DOUBLE) BETWEEN 0.01 AND 100 THEN 'consistent' ELSE 'inconsistent' END AS verdict,
    value AS stated,
    TRY_CAST(CAST(value AS DOUBLE) * CAST(other_size AS DOUBLE) / CAST(size AS DOUBLE) AS DECIMAL(38,9)) AS expected,
    concat(told_by, ': "', o.mention, '", of which it is ', format('{:.3g}', CAST(size AS DOUBLE) / CAST(other_size AS DOUBLE)),
        ' times; stated "', c.mention, '"') AS detail,
    [other_claim_id] AS other_claim_ids
FROM nearest n JOIN claim c ON c.claim_id = n.claim_id JOIN claim o ON o.claim_id = n.other_claim_id
ORDER BY n.document_id, n.claim_id;

-- Another kind of unit than the edition before has for the same: an amount of money where there was a count. Few things are told in both.
INSERT INTO claim_check BY NAME
WITH measured AS (
    SELECT series_id, metric, area, subject, dimension, regexp_full_match(dimension, '[A-Z]{3}') AS is_money
    FROM series WHERE kind = 'level' AND metric <> 'other'
), mixed AS (
    SELECT metric, area, subject FROM measured GROUP BY ALL HAVING bool_or(is_money) AND NOT bool_and(is_money)
), told_in AS (
    SELECT a.*, m.metric, m.area, m.subject, m.dimension, m.is_money, c.mention, split_part(a.edition, '/', 1) AS report,
        TRY_CAST(split_part(a.edition, '/', 2) AS INTEGER) AS label
    FROM amount a JOIN measured m USING (series_id) SEMI JOIN mixed x ON x.metric = m.metric AND x.area = m.area AND x.subject = m.subject
    JOIN claim c ON c.claim_id = a.claim_id
    WHERE a.edition IS NOT NULL
)
SELECT a.document_id, a.claim_id, 'magnitude_of_edition' AS check_name, 'inconsistent' AS verdict, any_value(a.value) AS stated, NULL AS expected,
    concat(arg_min(p.edition, p.claim_id), ' tells it in ', arg_min(p.dimension, p.claim_id), ': "', arg_min(p.mention, p.claim_id),
        '"; stated "', any_value(a.mention), '"') AS detail,
    [min(p.claim_id)] AS other_claim_ids
FROM told_in a JOIN told_in p ON p.metric = a.metric AND p.area = a.area AND p.subject = a.subject AND p.period IS NOT DISTINCT FROM a.period
    AND p.report = a.report AND p.label < a.label AND p.is_money <> a.is_money AND p.is_primary
WHERE a.claim_id NOT IN (SELECT claim_id FROM claim_check WHERE check_name = 'magnitude_of_edition')
GROUP BY a.document_id, a.claim_id ORDER BY a.document_id, a.claim_id;
