-- What the list of facts to be reviewed shows of each.
SELECT f.fact_id, f.anchor_id, f."value", f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.period, f.base_period, f.confidence, c.mention,
    substring(c.sentence, greatest(1, strpos(c.sentence, c.mention) - 600), 1600) AS sentence, d.publisher, d.source
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
WHERE f.valid_to IS NULL AND (f.fact_id IN (SELECT unnest(from_json(CAST($facts AS VARCHAR), '["VARCHAR"]')))
    OR f.anchor_id IN (SELECT unnest(from_json(CAST($words AS VARCHAR), '["VARCHAR"]'))))
