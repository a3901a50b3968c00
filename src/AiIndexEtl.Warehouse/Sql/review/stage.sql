-- The decisions to replay. They come as one JSON text, because they are few and one parameter takes them all.
CREATE OR REPLACE TEMP TABLE staged_review AS
SELECT r.review_id, r.source, r.mention, coalesce(r.prefix, '') AS prefix, coalesce(r.suffix, '') AS suffix, r.nth, r."position", r.sentence, r.decision,
    {'value': CAST(r.expected_value AS DECIMAL(38,9)), 'unit': r.expected_unit} AS expected, r.expected_slots, r.corrected, r.reason, r.reviewer,
    CAST(r.decided_at AS TIMESTAMPTZ) AS decided_at
FROM (SELECT unnest(from_json(CAST($decisions AS VARCHAR), '[{"review_id": "VARCHAR", "source": "VARCHAR", "mention": "VARCHAR", "prefix": "VARCHAR",
    "suffix": "VARCHAR", "nth": "INTEGER", "position": "INTEGER", "sentence": "VARCHAR", "decision": "VARCHAR", "expected_value": "VARCHAR",
    "expected_unit": "VARCHAR", "expected_slots": "VARCHAR", "corrected": "VARCHAR", "reason": "VARCHAR", "reviewer": "VARCHAR",
    "decided_at": "VARCHAR"}]')) AS r)
