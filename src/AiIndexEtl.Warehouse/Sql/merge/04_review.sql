-- What decisions of people could be about: the readings, as extracted, of the documents that decisions speak of now or spoke of before.
-- What this run has read gives new readings; the rest gives those that stand.

CREATE OR REPLACE TEMP TABLE reviewed_document AS
SELECT document_id FROM document WHERE source IN (SELECT source FROM staged_review)
UNION SELECT document_id FROM fact WHERE valid_to IS NULL AND review_id IS NOT NULL;

-- Where nobody has decided anything, DuckDB leaves out what hangs on this.
SET VARIABLE has_reviews = (SELECT count(*) > 0 FROM reviewed_document);

-- Facts that stand whatever this run has read: those of documents that it did not read, and those that a changed page has lost and that
-- are kept all the same.
CREATE OR REPLACE TEMP TABLE standing_fact AS
SELECT f.fact_id FROM fact f SEMI JOIN reviewed_document d ON d.document_id = f.document_id
WHERE getvariable('has_reviews') AND f.valid_to IS NULL AND (f.document_id NOT IN (SELECT document_id FROM reading)
    OR f.fact_id IN (SELECT fact_id FROM kept));

CREATE OR REPLACE TEMP TABLE review_candidate AS
SELECT n.anchor_id, n.claim_id, n.document_id, n.text_sha256, n.mention, n.prefix, n.suffix, n.sentence, n.char_start, n.char_end, n.evidence,
    false AS is_kept, false AS is_corrected,
    {'value': n.value, 'value_upper': n.value_upper, 'unit': n.unit, 'qualifier': n.qualifier, 'kind': n.kind, 'metric': n.metric,
        'metric_text': n.metric_text,
        'area': n.area, 'subject': n.subject, 'period': n.period, 'base_period': n.base_period, 'attributed_to': n.attributed_to,
            'confidence': n.confidence} AS extracted
FROM chosen_claim n JOIN reviewed_document d ON d.document_id = n.document_id JOIN reading r ON r.document_id = n.document_id
    AND r.text_sha256 = n.text_sha256
WHERE getvariable('has_reviews')
UNION ALL
SELECT f.anchor_id, f.claim_id, f.document_id, c.text_sha256, c.mention, c.prefix, c.suffix, c.sentence, c.char_start, c.char_end, f.evidence,
    true, f.extracted IS NOT NULL,
    coalesce(f.extracted, {'value': f.value, 'value_upper': f.value_upper, 'unit': f.unit, 'qualifier': f.qualifier, 'kind': f.kind,
        'metric': f.metric,
        'metric_text': f.metric_text, 'area': f.area, 'subject': f.subject, 'period': f.period, 'base_period': f.base_period,
        'attributed_to': f.attributed_to, 'confidence': f.confidence})
FROM fact f SEMI JOIN standing_fact s ON s.fact_id = f.fact_id JOIN claim c ON c.claim_id = f.claim_id
WHERE getvariable('has_reviews') AND f.valid_to IS NULL;
