-- What the decisions in the temporary table could be about in a published file: see merge/04_review.sql.
CREATE OR REPLACE TEMP TABLE review_candidate AS
SELECT f.anchor_id, f.claim_id, f.document_id, c.text_sha256, c.mention, c.prefix, c.suffix, c.sentence, c.char_start, c.char_end, f.evidence,
    true AS is_kept, f.extracted IS NOT NULL AS is_corrected,
    coalesce(f.extracted, {'value': f.value, 'value_upper': f.value_upper, 'unit': f.unit, 'qualifier': f.qualifier, 'kind': f.kind, 'metric': f.metric,
        'metric_text': f.metric_text, 'area': f.area, 'subject': f.subject, 'period': f.period, 'base_period': f.base_period,
        'attributed_to': f.attributed_to, 'confidence': f.confidence}) AS extracted
FROM fact f JOIN claim c ON c.claim_id = f.claim_id JOIN document d ON d.document_id = f.document_id
WHERE f.valid_to IS NULL AND d.source IN (SELECT source FROM staged_review)
