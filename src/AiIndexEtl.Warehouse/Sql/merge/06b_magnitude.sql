-- The one check that looks beyond a document: the order of magnitude of an amount against what the edition before told of the same, else
-- against the year before. A factor of more than a hundred is more likely a lost multiplier than news. Shares are bounded anyway, and changes
-- and multiples may be of any size; an article that tells both values itself knows what it says. Made anew from all current facts, like the figures that it is made from.

DELETE FROM claim_check WHERE check_name = 'magnitude_of_edition';

CREATE OR REPLACE TEMP TABLE amount AS
SELECT m.observation_id, m.generation, o.series_id, o.period, o.primary_fact_id = f.fact_id AS is_primary, f.fact_id, f.document_id, f.claim_id, f.value, c.mention, m.edition,
    s.metric, s.area, s.subject, s.dimension,
    abs(CAST(coalesce(f."identity".low, f."identity".high) AS DOUBLE) + CAST(coalesce(f."identity".high, f."identity".low) AS DOUBLE)) / 2 AS size
FROM series s JOIN observation o USING (series_id) JOIN observation_fact m USING (observation_id, generation)
JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL JOIN claim c ON c.claim_id = f.claim_id
WHERE s.kind = 'level' AND f."identity".is_comparable AND f.confidence >= getvariable('review_below') AND NOT contains(coalesce(o.period, ''), '/') AND size > 0;

INSERT INTO claim_check BY NAME
WITH earlier AS (
    SELECT a.fact_id, a.document_id, a.claim_id, a.value, a.mention, a.size, p.claim_id AS other_claim_id, p.mention AS other_mention, p.size AS other_size,
        1 AS place, coalesce(p.edition, 'the edition before') AS told_by
    FROM amount a JOIN amount p ON p.observation_id = a.observation_id AND p.generation = a.generation + 1 AND p.is_primary AND p.document_id <> a.document_id
    UNION ALL
    SELECT a.fact_id, a.document_id, a.claim_id, a.value, a.mention, a.size, p.claim_id, p.mention, p.size,
        2 + p.generation - a.generation, 'the year before'
    FROM amount a JOIN amount p ON p.series_id = a.series_id AND p.period = concat(CAST(TRY_CAST(left(a.period, 4) AS INTEGER) - 1 AS VARCHAR), substr(a.period, 5))
        AND p.generation BETWEEN a.generation AND a.generation + 1 AND p.is_primary AND p.document_id <> a.document_id
), nearest AS (
    FROM earlier QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY place, other_claim_id) = 1
)
SELECT document_id, claim_id, 'magnitude_of_edition' AS check_name,
    CASE WHEN CAST(size AS DOUBLE) / CAST(other_size AS DOUBLE) BETWEEN 0.01 AND 100 THEN 'consistent' ELSE 'inconsistent' END AS verdict, value AS stated,
    TRY_CAST(CAST(value AS DOUBLE) * CAST(other_size AS DOUBLE) / CAST(size AS DOUBLE) AS DECIMAL(38,9)) AS expected,
    concat(told_by, ': "', other_mention, '", of which it is ', format('{:.3g}', CAST(size AS DOUBLE) / CAST(other_size AS DOUBLE)), ' times; stated "', mention, '"') AS detail,
    [other_claim_id] AS other_claim_ids
FROM nearest ORDER BY document_id, claim_id;

-- Another kind of unit than the edition before has for the same: an amount of money where there was a count.
INSERT INTO claim_check BY NAME
WITH told AS (
    SELECT *, regexp_full_match(dimension, '[A-Z]{3}') AS is_money, split_part(edition, '/', 1) AS report, TRY_CAST(split_part(edition, '/', 2) AS INTEGER) AS label FROM amount
    WHERE metric <> 'other' AND edition IS NOT NULL
)
SELECT a.document_id, a.claim_id, 'magnitude_of_edition' AS check_name, 'inconsistent' AS verdict, any_value(a.value) AS stated, NULL AS expected,
    concat(any_value(p.edition), ' tells it in ', any_value(p.dimension), ': "', arg_min(p.mention, p.claim_id), '"; stated "', any_value(a.mention), '"') AS detail,
    [min(p.claim_id)] AS other_claim_ids
FROM told a JOIN told p ON p.metric = a.metric AND p.area = a.area AND p.subject = a.subject AND p.period IS NOT DISTINCT FROM a.period AND p.report = a.report
    AND p.label < a.label AND p.is_money <> a.is_money AND p.is_primary
WHERE a.claim_id NOT IN (SELECT claim_id FROM claim_check WHERE check_name = 'magnitude_of_edition')
GROUP BY a.document_id, a.claim_id ORDER BY a.document_id, a.claim_id;
