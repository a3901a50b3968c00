-- Each fact to be identified as the claim that extraction handed over, by document. Figures are text, as in the staging files.
SELECT f.document_id, f.fact_id, to_json({
    source: d.source, mention: c.mention, prefix: c.prefix, suffix: c.suffix, char_start: c.char_start, char_end: c.char_end, sentence: c.sentence,
    value: CAST(f.value AS VARCHAR), value_upper: CAST(f.value_upper AS VARCHAR), unit: f.unit, qualifier: f.qualifier, kind: f.kind, metric: f.metric,
    metric_text: f.metric_text, area: f.area, subject: f.subject, period: f.period, base_period: f.base_period, attributed_to: f.attributed_to,
    confidence: f.confidence, evidence: f.evidence, edition: d.edition, publisher: d.publisher, published: CAST(d.published AS VARCHAR), title: d.title}) AS claim
FROM fact f SEMI JOIN unidentified_document u ON u.document_id = f.document_id JOIN claim c ON c.claim_id = f.claim_id JOIN document d ON d.document_id = f.document_id
WHERE f.valid_to IS NULL
ORDER BY f.document_id, c.char_start, f.fact_id
