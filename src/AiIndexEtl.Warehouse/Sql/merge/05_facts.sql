-- Facts. Only documents that were read in this run are touched.

CREATE OR REPLACE TEMP TABLE closing AS
WITH unread AS (
    SELECT f.* FROM open_fact f ANTI JOIN current_claim n ON n.fact_id = f.fact_id ANTI JOIN kept k ON k.fact_id = f.fact_id
)
SELECT f.fact_id, CASE WHEN f.fact_id IN (SELECT fact_id FROM turned_by_review) THEN 'review'
        WHEN c.text_sha256 <> r.text_sha256 AND r.text_before IS DISTINCT FROM c.text_sha256 THEN 'source_changed'
        ELSE 'reextracted' END AS reason
FROM unread f JOIN reading r USING (document_id) JOIN claim c ON c.claim_id = f.claim_id
WHERE getvariable('has_open_facts');

UPDATE fact SET valid_to = getvariable('run_started')::TIMESTAMPTZ, closed_run_id = getvariable('run_id')::UUID, supersede_reason = closing.reason
FROM closing WHERE fact.fact_id = closing.fact_id AND fact.valid_to IS NULL;

-- The same reading of the same words: place, confidence and evidence follow the newest text. So does the identity, where there is one.
CREATE OR REPLACE TEMP TABLE touching AS
SELECT n.fact_id, n.anchor_id, n.claim_id, n.confidence, n.evidence, coalesce(n."identity", f."identity") AS "identity", n.review_id,
    n.review_decision, n.extracted,
    (f.claim_id, f.confidence, f.evidence, f.review_decision) IS DISTINCT FROM (n.claim_id, n.confidence, n.evidence, n.review_decision) AS is_change
FROM current_claim n JOIN fact f ON f.fact_id = n.fact_id AND f.valid_to IS NULL
WHERE getvariable('has_open_facts') AND (f.claim_id, f.confidence, f.evidence, f."identity", f.review_id, f.review_decision, f.extracted)
    IS DISTINCT FROM (n.claim_id, n.confidence, n.evidence, coalesce(n."identity", f."identity"), n.review_id, n.review_decision, n.extracted);

UPDATE fact SET claim_id = n.claim_id, confidence = n.confidence, evidence = n.evidence, "identity" = n."identity", review_id = n.review_id,
    review_decision = n.review_decision, extracted = n.extracted
FROM touching n WHERE fact.fact_id = n.fact_id AND fact.valid_to IS NULL;

INSERT INTO fact BY NAME
SELECT n.fact_id, n.anchor_id, n.claim_id, n.document_id, n.value, n.value_upper, n.unit, n.qualifier, n.kind, n.metric, n.metric_text, n.area,
    n.subject, n.period, n.base_period, n.attributed_to, n.confidence, n.evidence, n."identity", n.review_id, n.review_decision, n.extracted,
        getvariable('run_started')::TIMESTAMPTZ AS valid_from,
    getvariable('run_id')::UUID AS opened_run_id
FROM current_claim n ANTI JOIN open_fact f ON f.fact_id = n.fact_id;

CREATE OR REPLACE TEMP VIEW opening AS SELECT * FROM fact WHERE opened_run_id = getvariable('run_id')::UUID;

-- Checks of the documents that were read stand for what their texts say now, those of facts that were kept for what the earlier text said.
DELETE FROM claim_check
WHERE document_id IN (SELECT document_id FROM reading) AND claim_id NOT IN (SELECT claim_id FROM fact SEMI JOIN kept USING (fact_id)
    WHERE valid_to IS NULL);
INSERT INTO claim_check BY NAME
SELECT k.* FROM staged_check k SEMI JOIN (SELECT f.claim_id FROM fact f SEMI JOIN reading r ON r.document_id = f.document_id
    WHERE f.valid_to IS NULL) f ON f.claim_id = k.claim_id;

INSERT INTO variable
SELECT variable_id, NULL, NULL, getvariable('run_id')::UUID
FROM (SELECT metric AS variable_id FROM opening UNION SELECT variable_id FROM staged_variable)
WHERE variable_id NOT IN (SELECT variable_id FROM variable);

UPDATE variable SET name = s.name, definition = s.definition FROM staged_variable s
WHERE variable.variable_id = s.variable_id AND (variable.name, variable.definition) IS DISTINCT FROM (s.name, s.definition);

INSERT INTO area
SELECT ref_area, NULL, getvariable('run_id')::UUID
FROM (SELECT unnest(area) AS ref_area FROM opening UNION SELECT ref_area FROM staged_area)
WHERE ref_area NOT IN (SELECT ref_area FROM area);

UPDATE area SET name = s.name FROM staged_area s WHERE area.ref_area = s.ref_area AND area.name IS DISTINCT FROM s.name;
