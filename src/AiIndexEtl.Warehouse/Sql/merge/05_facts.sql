-- Facts. Only documents that were read in this run are touched.

CREATE OR REPLACE TEMP TABLE current_claim AS
SELECT c.*, sha256(c.anchor_id || chr(10) || c.reading_sha256) AS fact_id
FROM chosen_claim c JOIN reading r ON r.document_id = c.document_id AND r.text_sha256 = c.text_sha256;

-- A page that changed and now states no figure at all is more likely a notice or a broken layout than a retraction of everything:
-- its facts stay open, and a check reports it.
CREATE OR REPLACE TEMP TABLE silent_document AS
SELECT r.document_id, count(*) AS facts_kept
FROM reading r JOIN fact f ON f.document_id = r.document_id AND f.valid_to IS NULL JOIN claim c ON c.claim_id = f.claim_id
WHERE r.document_id NOT IN (SELECT document_id FROM current_claim)
GROUP BY r.document_id HAVING bool_and(c.text_sha256 <> r.text_sha256);

CREATE OR REPLACE TEMP TABLE closing AS
SELECT f.fact_id, CASE WHEN f.fact_id IN (SELECT fact_id FROM turned_by_review) THEN 'review' WHEN c.text_sha256 <> r.text_sha256 AND c.snapshot_sha256 <> r.snapshot_sha256 THEN 'source_changed' ELSE 'reextracted' END AS reason,
    n.anchor_id IS NOT NULL AS is_replaced
FROM fact f JOIN reading r USING (document_id) JOIN claim c ON c.claim_id = f.claim_id LEFT JOIN current_claim n ON n.anchor_id = f.anchor_id
WHERE f.valid_to IS NULL AND n.fact_id IS DISTINCT FROM f.fact_id AND f.document_id NOT IN (SELECT document_id FROM silent_document);

UPDATE fact SET valid_to = getvariable('run_started')::TIMESTAMPTZ, closed_run_id = getvariable('run_id')::UUID, supersede_reason = closing.reason
FROM closing WHERE fact.fact_id = closing.fact_id AND fact.valid_to IS NULL;

-- The same reading of the same words: place, confidence and evidence follow the newest text.
UPDATE fact SET claim_id = n.claim_id, confidence = n.confidence, evidence = n.evidence, "identity" = n."identity", review_id = n.review_id,
    review_decision = n.review_decision, extracted = n.extracted
FROM current_claim n
WHERE fact.fact_id = n.fact_id AND fact.valid_to IS NULL
    AND (fact.claim_id, fact.confidence, fact.evidence, fact."identity", fact.review_id, fact.review_decision, fact.extracted)
    IS DISTINCT FROM (n.claim_id, n.confidence, n.evidence, n."identity", n.review_id, n.review_decision, n.extracted);

CREATE OR REPLACE TEMP TABLE opening AS
FROM current_claim WHERE fact_id NOT IN (SELECT fact_id FROM fact WHERE valid_to IS NULL);

INSERT INTO fact BY NAME
SELECT fact_id, anchor_id, claim_id, document_id, value, value_upper, unit, qualifier, kind, metric, metric_text, area, subject, period, base_period,
    attributed_to, confidence, evidence, "identity", review_id, review_decision, extracted, getvariable('run_started')::TIMESTAMPTZ AS valid_from, getvariable('run_id')::UUID AS opened_run_id
FROM opening;

-- Checks of the documents that were read stand for what their texts say now.
DELETE FROM claim_check WHERE document_id IN (SELECT document_id FROM reading) AND document_id NOT IN (SELECT document_id FROM silent_document);
INSERT INTO claim_check BY NAME SELECT * FROM staged_check WHERE claim_id IN (SELECT claim_id FROM fact WHERE valid_to IS NULL);

INSERT INTO variable
SELECT variable_id, NULL, NULL, getvariable('run_id')::UUID
FROM (SELECT metric AS variable_id FROM fact UNION SELECT variable_id FROM staged_variable)
WHERE variable_id NOT IN (SELECT variable_id FROM variable);

UPDATE variable SET name = s.name, definition = s.definition FROM staged_variable s
WHERE variable.variable_id = s.variable_id AND (variable.name, variable.definition) IS DISTINCT FROM (s.name, s.definition);

INSERT INTO area
SELECT ref_area, NULL, getvariable('run_id')::UUID
FROM (SELECT unnest(area) AS ref_area FROM fact UNION SELECT ref_area FROM staged_area)
WHERE ref_area NOT IN (SELECT ref_area FROM area);

UPDATE area SET name = s.name FROM staged_area s WHERE area.ref_area = s.ref_area AND area.name IS DISTINCT FROM s.name;
