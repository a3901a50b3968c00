-- Facts that are worth a look, the most doubtful first: how likely one is to be wrong as a whole, where each conflict, failed check and
-- contradicting reference value halves the chance that it is right, and a stale decision leaves none. Words that a decision of the file
-- is about already are left out.
WITH doubt AS (
    SELECT q.fact_id, list(q.reason ORDER BY q.reason) AS reasons, list(q.detail ORDER BY q.reason) AS details,
        CASE WHEN bool_or(q.reason = 'stale_decision') THEN 1.0::DOUBLE
            ELSE 1 - any_value(q.confidence) * power(0.5, count(*) FILTER (q.reason <> 'low_confidence')) END AS doubt
    FROM review_queue q JOIN fact f ON f.fact_id = q.fact_id AND f.valid_to IS NULL
    WHERE f.anchor_id NOT IN (SELECT unnest(from_json(CAST($decided AS VARCHAR), '["VARCHAR"]')))
    GROUP BY q.fact_id
)
SELECT fact_id, reasons, details, doubt FROM doubt ORDER BY doubt DESC, fact_id LIMIT CAST($limit AS BIGINT)
