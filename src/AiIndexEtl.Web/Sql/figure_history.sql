-- How the same words were read over time.
SELECT f.fact_id, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    f.confidence, f.review_decision,
    f.valid_from, f.valid_to, f.supersede_reason, CAST(f.opened_run_id AS VARCHAR) AS opened_run_id, CAST(f.closed_run_id AS VARCHAR) AS closed_run_id
FROM fact f WHERE f.anchor_id = CAST($anchor AS VARCHAR)
ORDER BY f.valid_from, f.valid_to NULLS LAST, f.fact_id
