-- Facts that stand whatever this run has read, which decisions change all the same: a decision that was made since the last run holds at
-- once, one that was taken out of the file gives the fact back as it was extracted. Their evidence, which is that of the extraction, stays.

CREATE OR REPLACE TEMP TABLE revised_fact AS
SELECT sha256(f.anchor_id || chr(10) || r.reading_sha256) AS fact_id, f.fact_id AS earlier_fact_id, f.anchor_id, f.claim_id, f.document_id,
    r."value", r.value_upper, r.unit, r.qualifier, r.kind, r.metric, r.metric_text, r.area, r.subject, r.period, r.base_period, r.attributed_to,
    r.confidence, f.evidence, CASE WHEN f.fact_id = sha256(f.anchor_id || chr(10) || r.reading_sha256) THEN f."identity" END AS "identity",
    r.review_id, r.decision AS review_decision,
    CASE WHEN r.is_corrected THEN c.extracted END AS extracted
FROM revised_reading r JOIN review_candidate c ON c.anchor_id = r.anchor_id AND c.is_kept
JOIN fact f ON f.anchor_id = r.anchor_id AND f.valid_to IS NULL
WHERE getvariable('has_reviews');

-- Decisions that were taken back and had changed no slot.
CREATE OR REPLACE TEMP TABLE undecided_fact AS
SELECT f.fact_id, f.anchor_id FROM fact f SEMI JOIN standing_fact s ON s.fact_id = f.fact_id ANTI JOIN revised_fact n ON n.earlier_fact_id = f.fact_id
WHERE getvariable('has_reviews') AND f.valid_to IS NULL AND f.review_id IS NOT NULL;

-- 07_difference.sql counts a fact as changed where its decision is another one.
INSERT INTO touching BY NAME
SELECT n.fact_id, n.anchor_id, f.review_decision IS DISTINCT FROM n.review_decision AS is_change
FROM revised_fact n JOIN fact f ON f.fact_id = n.earlier_fact_id AND f.valid_to IS NULL WHERE n.fact_id = n.earlier_fact_id
UNION ALL SELECT fact_id, anchor_id, true FROM undecided_fact;

UPDATE fact SET review_id = NULL, review_decision = NULL FROM undecided_fact n WHERE fact.fact_id = n.fact_id AND fact.valid_to IS NULL;

UPDATE fact SET review_id = n.review_id, review_decision = n.review_decision, extracted = n.extracted, confidence = n.confidence,
    "identity" = n."identity"
FROM revised_fact n
WHERE fact.fact_id = n.fact_id AND fact.valid_to IS NULL
    AND (fact.review_id, fact.review_decision, fact.extracted, fact.confidence, fact."identity")
    IS DISTINCT FROM (n.review_id, n.review_decision, n.extracted, n.confidence, n."identity");

UPDATE fact SET valid_to = getvariable('run_started')::TIMESTAMPTZ, closed_run_id = getvariable('run_id')::UUID, supersede_reason = 'review'
FROM revised_fact n WHERE fact.fact_id = n.earlier_fact_id AND fact.valid_to IS NULL AND n.fact_id <> n.earlier_fact_id;

INSERT INTO fact BY NAME
SELECT fact_id, anchor_id, claim_id, document_id, "value", value_upper, unit, qualifier, kind, metric, metric_text, area, subject, period,
    base_period, attributed_to,
    confidence, evidence, "identity", review_id, review_decision, extracted,
    getvariable('run_started')::TIMESTAMPTZ AS valid_from, getvariable('run_id')::UUID AS opened_run_id
FROM revised_fact WHERE fact_id <> earlier_fact_id;

INSERT INTO variable
SELECT DISTINCT metric, NULL, NULL, getvariable('run_id')::UUID FROM revised_fact WHERE metric NOT IN (SELECT variable_id FROM variable);

INSERT INTO area
SELECT DISTINCT ref_area, NULL, getvariable('run_id')::UUID FROM (SELECT unnest(area) AS ref_area FROM revised_fact)
    WHERE ref_area NOT IN (SELECT ref_area FROM area);
