-- What became of each decision, and how the facts that decisions are about read now. One JSON text each, as for the decisions.
CREATE OR REPLACE TEMP TABLE judged_review AS
SELECT unnest(from_json(CAST($judged AS VARCHAR), '[{"review_id": "VARCHAR", "anchor_id": "VARCHAR", "state": "VARCHAR", "detail": "VARCHAR"}]'), recursive := true)
