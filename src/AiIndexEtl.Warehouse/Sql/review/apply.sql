-- The decisions that hold are laid upon what was read, so that 05_facts.sql compares what is to be published with what is: a second run
-- with the same decisions finds nothing to change. What was extracted stays beside a correction.

UPDATE chosen_claim SET review_id = r.review_id, review_decision = r.decision
FROM revised_reading r JOIN review_candidate c ON c.anchor_id = r.anchor_id AND NOT c.is_kept
WHERE getvariable('has_reviews') AND chosen_claim.claim_id = c.claim_id;

UPDATE chosen_claim SET extracted = c.extracted, "value" = r."value", value_upper = r.value_upper, unit = r.unit, qualifier = r.qualifier,
    kind = r.kind,
    metric = r.metric, metric_text = r.metric_text, area = r.area, subject = r.subject, period = r.period, base_period = r.base_period,
    attributed_to = r.attributed_to, confidence = r.confidence, reading_sha256 = r.reading_sha256,
    fact_id = sha256(chosen_claim.anchor_id || chr(10) || r.reading_sha256)
FROM revised_reading r JOIN review_candidate c ON c.anchor_id = r.anchor_id AND NOT c.is_kept
WHERE getvariable('has_reviews') AND chosen_claim.claim_id = c.claim_id AND r.is_corrected;

-- A correction changes what the other claims of its document are held against: all of them are identified again where one of their facts is
-- new, and keep their identity where none is.
UPDATE chosen_claim SET "identity" = NULL
WHERE getvariable('has_reviews')
    AND document_id IN (SELECT c.document_id FROM review_candidate c JOIN revised_reading r ON r.anchor_id = c.anchor_id WHERE r.is_corrected);

-- Facts that read otherwise because a person decided or took a decision back, while what is extracted from their words is the same.
CREATE OR REPLACE TEMP TABLE turned_by_review AS
SELECT f.fact_id
FROM fact f JOIN review_candidate c ON c.anchor_id = f.anchor_id
LEFT JOIN revised_reading r ON r.anchor_id = f.anchor_id
WHERE getvariable('has_reviews') AND f.valid_to IS NULL AND (f.extracted IS NOT NULL OR coalesce(r.is_corrected, false))
    AND (c.extracted."value", c.extracted.value_upper, c.extracted.unit, c.extracted.qualifier, c.extracted.kind, c.extracted.metric,
        c.extracted.metric_text,
        c.extracted.area, c.extracted.subject, c.extracted.period, c.extracted.base_period, c.extracted.attributed_to)
    IS NOT DISTINCT FROM CASE WHEN f.extracted IS NULL
        THEN (f."value", f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
            f.attributed_to)
        ELSE (f.extracted."value", f.extracted.value_upper, f.extracted.unit, f.extracted.qualifier, f.extracted.kind, f.extracted.metric,
            f.extracted.metric_text,
            f.extracted.area, f.extracted.subject, f.extracted.period, f.extracted.base_period, f.extracted.attributed_to) END;

-- The table of decisions is what the decisions file says, and what it once said: facts that were closed since name decisions that were withdrawn.
-- A row keeps the run that gave it its state.
UPDATE review SET state = 'withdrawn', detail = NULL, run_id = getvariable('run_id')::UUID
WHERE state <> 'withdrawn' AND review_id NOT IN (SELECT review_id FROM judged_review);

DELETE FROM review
WHERE review_id IN (SELECT review_id FROM judged_review)
    AND (review_id, anchor_id, state, detail) NOT IN (SELECT (review_id, anchor_id, state, detail) FROM judged_review);

INSERT INTO review BY NAME
SELECT s.review_id, j.anchor_id, s.source, s.mention, s.prefix, s.suffix, s.sentence, s.decision, s.expected, s.corrected, s.reason, s.reviewer,
    s.decided_at,
    j.state, j.detail, getvariable('run_id')::UUID AS run_id, s.nth, s."position", s.expected_slots
FROM staged_review s JOIN judged_review j USING (review_id)
WHERE s.review_id NOT IN (SELECT review_id FROM review);
