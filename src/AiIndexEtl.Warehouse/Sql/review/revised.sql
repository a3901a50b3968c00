-- How the facts that decisions are about, or were about, read now. Figures are text, as in the staging files.
CREATE OR REPLACE TEMP TABLE revised_reading AS
SELECT r.anchor_id, r.review_id, r.decision, coalesce(r.decision = 'correct', false) AS is_corrected,
    CAST(r."value" AS DECIMAL(38,9)) AS "value", CAST(r.value_upper AS DECIMAL(38,9)) AS value_upper, r.unit, r.qualifier, r.kind, r.metric, r.metric_text,
    r.area, r.subject, r.period, r.base_period, r.attributed_to, r.confidence,
    sha256(concat_ws(chr(31), CAST(r."value" AS DECIMAL(38,9)), coalesce(CAST(CAST(r.value_upper AS DECIMAL(38,9)) AS VARCHAR), ''), r.unit, r.qualifier, r.kind,
        r.metric, coalesce(r.metric_text, ''), array_to_string(r.area, chr(30)), array_to_string(r.subject, chr(30)), coalesce(r.period, ''),
        coalesce(r.base_period, ''), coalesce(r.attributed_to, ''))) AS reading_sha256
FROM (SELECT unnest(from_json(CAST($revised AS VARCHAR), '[{"anchor_id": "VARCHAR", "review_id": "VARCHAR", "decision": "VARCHAR", "value": "VARCHAR",
    "value_upper": "VARCHAR", "unit": "VARCHAR", "qualifier": "VARCHAR", "kind": "VARCHAR", "metric": "VARCHAR", "metric_text": "VARCHAR", "area": ["VARCHAR"],
    "subject": ["VARCHAR"], "period": "VARCHAR", "base_period": "VARCHAR", "attributed_to": "VARCHAR", "confidence": "DOUBLE"}]')) AS r)
