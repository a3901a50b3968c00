-- What decisions of people could be about: the readings, as extracted, of the documents that decisions speak of now or spoke of before.
-- A document that this run has read gives its new readings; one that it has not read, or whose page has fallen silent, those that stand.

CREATE OR REPLACE TEMP TABLE reviewed_document AS
SELECT document_id FROM document WHERE source IN (SELECT source FROM staged_review)
UNION SELECT document_id FROM fact WHERE valid_to IS NULL AND review_id IS NOT NULL;

-- 05_facts.sql keeps the facts of a page that changed and states no figure any more; see there.
CREATE OR REPLACE TEMP TABLE kept_document AS
SELECT d.document_id
FROM reviewed_document d LEFT JOIN reading r ON r.document_id = d.document_id
WHERE r.document_id IS NULL
    OR (NOT EXISTS (SELECT 1 FROM chosen_claim n WHERE n.document_id = d.document_id AND n.text_sha256 = r.text_sha256)
        AND NOT EXISTS (SELECT 1 FROM fact f JOIN claim c ON c.claim_id = f.claim_id
            WHERE f.document_id = d.document_id AND f.valid_to IS NULL AND c.text_sha256 = r.text_sha256));

CREATE OR REPLACE TEMP TABLE review_candidate AS
SELECT n.anchor_id, n.claim_id, n.document_id, n.text_sha256, n.mention, n.prefix, n.suffix, n.sentence, n.char_start, n.char_end, n.evidence,
    false AS is_kept, false AS is_corrected,
    {'value': n.value, 'value_upper': n.value_upper, 'unit': n.unit, 'qualifier': n.qualifier, 'kind': n.kind, 'metric': n.metric, 'metric_text': n.metric_text,
        'area': n.area, 'subject': n.subject, 'period': n.period, 'base_period': n.base_period, 'attributed_to': n.attributed_to, 'confidence': n.confidence} AS extracted
FROM chosen_claim n JOIN reviewed_document d ON d.document_id = n.document_id JOIN reading r ON r.document_id = n.document_id AND r.text_sha256 = n.text_sha256
UNION ALL
SELECT f.anchor_id, f.claim_id, f.document_id, c.text_sha256, c.mention, c.prefix, c.suffix, c.sentence, c.char_start, c.char_end, f.evidence,
    true, f.extracted IS NOT NULL,
    coalesce(f.extracted, {'value': f.value, 'value_upper': f.value_upper, 'unit': f.unit, 'qualifier': f.qualifier, 'kind': f.kind, 'metric': f.metric,
        'metric_text': f.metric_text, 'area': f.area, 'subject': f.subject, 'period': f.period, 'base_period': f.base_period,
        'attributed_to': f.attributed_to, 'confidence': f.confidence})
FROM fact f JOIN kept_document k ON k.document_id = f.document_id JOIN claim c ON c.claim_id = f.claim_id
WHERE f.valid_to IS NULL;
