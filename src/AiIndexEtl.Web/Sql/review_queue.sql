-- Facts that are worth a look and how doubtful they are, as the view review_queue and read/review_queue.sql of the warehouse say, but from
-- the tables themselves: a page asks for a few of tens of thousands.
WITH threshold AS (
    SELECT coalesce(arg_max(review_below, ended_at), 0) AS least FROM run
), undecided AS (
    SELECT fact_id, anchor_id, claim_id, confidence FROM fact WHERE valid_to IS NULL AND review_decision IS NULL
), doubt AS (
    SELECT u.fact_id, 'low_confidence' AS reason, NULL AS detail FROM undecided u, threshold t WHERE u.confidence < t.least
    UNION ALL SELECT DISTINCT m.fact_id, 'conflict', NULL
        FROM observation_fact m JOIN observation o USING (observation_id, generation) WHERE o.agreement = 'conflict' AND m.stance <> 'unsure'
    UNION ALL SELECT u.fact_id, 'check', min(k.detail) FROM claim_check k JOIN undecided u USING (claim_id)
        WHERE k.verdict = 'inconsistent' AND (k.check_name = 'magnitude_of_edition' OR NOT list_has_any(list_append(k.other_claim_ids, k.claim_id),
            coalesce((SELECT list(claim_id) FROM fact WHERE valid_to IS NULL AND review_decision IN ('correct', 'reject')), [])))
        GROUP BY u.fact_id
    UNION ALL SELECT fact_id, 'reference', concat(reference_value, ' ', reference_unit, ' (', reference_source, ')') FROM fact_reference WHERE NOT is_confirmed
    UNION ALL SELECT u.fact_id, 'stale_decision', r.detail FROM review r JOIN undecided u USING (anchor_id) WHERE r.state = 'stale'
)
SELECT u.fact_id, u.anchor_id, list(d.reason ORDER BY d.reason) AS reasons, list(left(coalesce(d.detail, ''), 300) ORDER BY d.reason) AS details,
    CASE WHEN bool_or(d.reason = 'stale_decision') THEN 1.0::DOUBLE
        ELSE 1 - any_value(u.confidence) * power(0.5, count(*) FILTER (d.reason <> 'low_confidence')) END AS doubt
FROM doubt d JOIN undecided u USING (fact_id)
GROUP BY u.fact_id, u.anchor_id
ORDER BY doubt DESC, u.fact_id
