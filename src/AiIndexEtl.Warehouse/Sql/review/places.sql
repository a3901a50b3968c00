-- The candidates that a decision is about, and those that carry a correction, which may have to be taken back. Numbers travel as text.
SELECT p.review_id, p.nth, c.anchor_id, c.is_corrected, d.source, c.mention, c.prefix, c.suffix, c.sentence, c.char_start, c.char_end,
    CAST(c.extracted."value" AS VARCHAR), CAST(c.extracted.value_upper AS VARCHAR), c.extracted.unit, c.extracted.qualifier, c.extracted.kind, c.extracted.metric,
    c.extracted.metric_text, c.extracted.area, c.extracted.subject, c.extracted.period, c.extracted.base_period, c.extracted.attributed_to, c.extracted.confidence,
    c.evidence, d.edition
FROM review_candidate c JOIN document d ON d.document_id = c.document_id LEFT JOIN review_place p ON p.claim_id = c.claim_id
WHERE p.review_id IS NOT NULL OR c.is_corrected
ORDER BY p.review_id, c.char_start, c.anchor_id
