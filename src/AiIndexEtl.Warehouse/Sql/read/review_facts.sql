-- Facts with all that a reviewer needs: as extracted, and as they read now. Numbers travel as text. By their ids, or by the begin of one.
-- The few facts are found first, so that the wide tables are asked for them alone.
WITH wanted AS MATERIALIZED (
    SELECT unnest(CAST(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])) AS fact_id
    UNION
    SELECT fact_id FROM fact WHERE valid_to IS NULL AND CAST($prefix AS VARCHAR) <> '' AND starts_with(fact_id, CAST($prefix AS VARCHAR))
), picked AS MATERIALIZED (
    SELECT * FROM fact WHERE valid_to IS NULL AND fact_id IN (FROM wanted)
), said AS MATERIALIZED (
    SELECT claim_id, text_sha256, source_link, mention, prefix, suffix, sentence, char_start, char_end
    FROM claim WHERE claim_id IN (SELECT claim_id FROM picked)
)
SELECT f.fact_id, f.anchor_id, f.review_decision, f.review_id, c.text_sha256, c.source_link, d.publisher, d.published, d.title, d.language,
    d.source, c.mention, c.prefix, c.suffix, c.sentence, c.char_start, c.char_end,
    CAST(e.reading."value" AS VARCHAR), CAST(e.reading.value_upper AS VARCHAR), e.reading.unit, e.reading.qualifier, e.reading.kind, e.reading.metric,
    e.reading.metric_text, e.reading.area, e.reading.subject, e.reading.period, e.reading.base_period, e.reading.attributed_to, e.reading.confidence,
    f.evidence, d.edition,
    CAST(f."value" AS VARCHAR), CAST(f.value_upper AS VARCHAR), f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    f.attributed_to, f.confidence
FROM picked f JOIN said c ON c.claim_id = f.claim_id JOIN document d ON d.document_id = f.document_id,
    (SELECT coalesce(f.extracted, {'value': f.value, 'value_upper': f.value_upper, 'unit': f.unit, 'qualifier': f.qualifier, 'kind': f.kind, 'metric': f.metric,
        'metric_text': f.metric_text, 'area': f.area, 'subject': f.subject, 'period': f.period, 'base_period': f.base_period,
        'attributed_to': f.attributed_to, 'confidence': f.confidence}) AS reading) e
ORDER BY d.source, c.char_start, f.fact_id
