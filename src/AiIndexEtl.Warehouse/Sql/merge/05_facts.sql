-- Facts. Only documents that were read in this run are touched.

-- Decisions of people may have changed readings since they were loaded.
UPDATE chosen_claim SET fact_id = sha256(anchor_id || chr(10) || reading_sha256) WHERE fact_id IS DISTINCT FROM sha256(anchor_id || chr(10) || reading_sha256);

CREATE OR REPLACE TEMP VIEW current_claim AS
SELECT c.* FROM chosen_claim c SEMI JOIN reading r ON r.document_id = c.document_id AND r.text_sha256 = c.text_sha256;

CREATE OR REPLACE TEMP TABLE open_fact AS
SELECT f.fact_id, f.anchor_id, f.claim_id, f.document_id FROM fact f SEMI JOIN reading r ON r.document_id = f.document_id WHERE f.valid_to IS NULL;

-- Open facts whose words a document that was read no longer states. A figure is restated where the same value stands in other words, or
-- another number between the same words; it is lost where neither does, and the page itself has changed, not only what cleaning takes of it.
CREATE OR REPLACE TEMP TABLE lacking AS
WITH absent AS (
    SELECT f.fact_id, f.document_id, f.value, f.unit, c.text_sha256, nullif(c.prefix, '') AS prefix, nullif(c.suffix, '') AS suffix,
        c.text_sha256 <> r.text_sha256 AS text_changed, c.text_sha256 <> r.text_sha256 AND r.text_before IS DISTINCT FROM c.text_sha256 AS page_changed
    FROM fact f JOIN reading r USING (document_id) JOIN claim c ON c.claim_id = f.claim_id ANTI JOIN current_claim n ON n.anchor_id = f.anchor_id
    WHERE f.valid_to IS NULL
)
SELECT fact_id, document_id, text_sha256, text_changed, page_changed AND fact_id NOT IN (
    SELECT fact_id FROM absent a SEMI JOIN current_claim n ON n.document_id = a.document_id AND n.value = a.value AND n.unit = a.unit
    UNION SELECT fact_id FROM absent a SEMI JOIN current_claim n ON n.document_id = a.document_id AND n.prefix = a.prefix
    UNION SELECT fact_id FROM absent a SEMI JOIN current_claim n ON n.document_id = a.document_id AND n.suffix = a.suffix) AS is_lost
FROM absent;

-- Absence is no retraction: a changed page that has lost more than half of its figures at once, or all of them, is more likely a notice, a
-- teaser before a paywall, another layout or another article in its place. What it lost stays open, and a check reports it, until the
-- page states it again or somebody who looked accepts the loss. Facts count together with those that were last seen in the same text, so that
-- what was kept once stays kept whatever else the page states by then.
CREATE OR REPLACE TEMP TABLE kept AS
WITH seen AS (
    SELECT f.document_id, c.text_sha256, count(*) AS facts
    FROM fact f JOIN reading USING (document_id) JOIN claim c ON c.claim_id = f.claim_id WHERE f.valid_to IS NULL GROUP BY ALL
), lost AS (
    SELECT document_id, text_sha256, count(*) FILTER (WHERE is_lost) AS lost, count(*) FILTER (WHERE text_changed) AS changed FROM lacking GROUP BY ALL
), holding AS (
    SELECT document_id, text_sha256, document_id NOT IN (SELECT document_id FROM current_claim) AS is_silent, changed = facts AS has_changed, lost * 2 > facts AS has_thinned
    FROM lost JOIN seen USING (document_id, text_sha256)
    WHERE NOT getvariable('accept_losses') AND document_id NOT IN (SELECT document_id FROM moved_document)
)
SELECT l.fact_id, l.document_id FROM lacking l JOIN holding h USING (document_id, text_sha256)
WHERE (h.is_silent AND h.has_changed) OR (h.has_thinned AND l.is_lost);

CREATE OR REPLACE TEMP TABLE closing AS
WITH unread AS (
    SELECT f.* FROM open_fact f ANTI JOIN current_claim n ON n.fact_id = f.fact_id ANTI JOIN kept k ON k.fact_id = f.fact_id
)
SELECT f.fact_id, CASE WHEN c.text_sha256 <> r.text_sha256 AND r.text_before IS DISTINCT FROM c.text_sha256 THEN 'source_changed' ELSE 'reextracted' END AS reason
FROM unread f JOIN reading r USING (document_id) JOIN claim c ON c.claim_id = f.claim_id;

UPDATE fact SET valid_to = getvariable('run_started')::TIMESTAMPTZ, closed_run_id = getvariable('run_id')::UUID, supersede_reason = closing.reason
FROM closing WHERE fact.fact_id = closing.fact_id AND fact.valid_to IS NULL;

-- The same reading of the same words: place, confidence and evidence follow the newest text. So does the identity, where there is one.
CREATE OR REPLACE TEMP TABLE touching AS
SELECT n.fact_id, n.anchor_id, n.claim_id, n.confidence, n.evidence, coalesce(n."identity", f."identity") AS "identity",
    (f.claim_id, f.confidence, f.evidence) IS DISTINCT FROM (n.claim_id, n.confidence, n.evidence) AS is_change
FROM current_claim n JOIN fact f ON f.fact_id = n.fact_id AND f.valid_to IS NULL
WHERE (f.claim_id, f.confidence, f.evidence, f."identity") IS DISTINCT FROM (n.claim_id, n.confidence, n.evidence, coalesce(n."identity", f."identity"));

UPDATE fact SET claim_id = n.claim_id, confidence = n.confidence, evidence = n.evidence, "identity" = n."identity"
FROM touching n WHERE fact.fact_id = n.fact_id AND fact.valid_to IS NULL;

INSERT INTO fact BY NAME
SELECT n.fact_id, n.anchor_id, n.claim_id, n.document_id, n.value, n.value_upper, n.unit, n.qualifier, n.kind, n.metric, n.metric_text, n.area, n.subject, n.period,
    n.base_period, n.attributed_to, n.confidence, n.evidence, n."identity", getvariable('run_started')::TIMESTAMPTZ AS valid_from,
    getvariable('run_id')::UUID AS opened_run_id
FROM current_claim n ANTI JOIN open_fact f ON f.fact_id = n.fact_id;

CREATE OR REPLACE TEMP VIEW opening AS SELECT * FROM fact WHERE opened_run_id = getvariable('run_id')::UUID;

-- Checks of the documents that were read stand for what their texts say now, those of facts that were kept for what the earlier text said.
DELETE FROM claim_check
WHERE document_id IN (SELECT document_id FROM reading) AND claim_id NOT IN (SELECT claim_id FROM fact SEMI JOIN kept USING (fact_id) WHERE valid_to IS NULL);
INSERT INTO claim_check BY NAME
SELECT k.* FROM staged_check k SEMI JOIN (SELECT f.claim_id FROM fact f SEMI JOIN reading r ON r.document_id = f.document_id WHERE f.valid_to IS NULL) f ON f.claim_id = k.claim_id;

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
