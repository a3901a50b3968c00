-- What the list of facts to be reviewed shows of each. The few facts are found first, so that the wide table of claims is asked for them alone.
WITH picked AS MATERIALIZED (
    SELECT fact_id, anchor_id, claim_id, document_id, "value", value_upper, unit, qualifier, kind, metric, metric_text, area, period, base_period, confidence
    FROM fact
    WHERE valid_to IS NULL AND fact_id IN (SELECT unnest(CAST(from_json(CAST($facts AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])))
    UNION ALL
    SELECT fact_id, anchor_id, claim_id, document_id, "value", value_upper, unit, qualifier, kind, metric, metric_text, area, period, base_period, confidence
    FROM fact
    WHERE valid_to IS NULL AND anchor_id IN (SELECT unnest(CAST(from_json(CAST($words AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])))
), said AS MATERIALIZED (
    SELECT claim_id, mention, sentence FROM claim WHERE claim_id IN (SELECT claim_id FROM picked)
)
SELECT f.fact_id, f.anchor_id, f."value", f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.period, f.base_period, f.confidence, c.mention,
    substring(c.sentence, greatest(1, strpos(c.sentence, c.mention) - 600), 1600) AS sentence, d.publisher, d.source
FROM picked f JOIN said c USING (claim_id) JOIN document d ON d.document_id = f.document_id
