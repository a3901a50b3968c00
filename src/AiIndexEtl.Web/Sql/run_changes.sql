-- What a run did to facts: added (words that no fact stood for), changed (another reading of the same words) or closed.
SELECT CASE WHEN o.fact_id IS NULL THEN 'closed' WHEN c.fact_id IS NULL THEN 'added' ELSE 'changed' END AS change, coalesce(o.claim_id, c.claim_id) AS claim_id,
    o.fact_id, o.valid_to IS NULL AND o.fact_id IS NOT NULL AS is_current, coalesce(o.metric, c.metric) AS metric, coalesce(o.metric_text, c.metric_text) AS metric_text,
    coalesce(o.area, c.area) AS area, coalesce(o.period, c.period) AS period, o."value", o.value_upper, o.unit, o.qualifier,
    c."value" AS old_value, c.value_upper AS old_value_upper, c.unit AS old_unit, c.qualifier AS old_qualifier, c.supersede_reason
FROM (SELECT * FROM fact WHERE opened_run_id = CAST(CAST($run AS VARCHAR) AS UUID)) o
FULL JOIN (SELECT * FROM fact WHERE closed_run_id = CAST(CAST($run AS VARCHAR) AS UUID)) c ON c.anchor_id = o.anchor_id
