-- What the graph tells of: all readings, superseded ones too, of the facts that were asked for, and what they came from.

CREATE OR REPLACE TEMP MACRO iri(kind, id) AS 'urn:x-aiindex:' || kind || ':' || url_encode(id);
CREATE OR REPLACE TEMP MACRO run_iri(id) AS 'urn:uuid:' || CAST(id AS VARCHAR);
CREATE OR REPLACE TEMP MACRO fact_iri(fact_id, opened_run_id) AS 'urn:x-aiindex:fact:' || fact_id || ':' || CAST(opened_run_id AS VARCHAR);

CREATE OR REPLACE TEMP TABLE chosen_fact AS
SELECT f.fact_id, f.opened_run_id, f.claim_id, f.document_id
FROM fact f JOIN document d USING (document_id) JOIN run r ON r.run_id = f.opened_run_id
WHERE (getvariable('edition') IS NULL OR d.edition = getvariable('edition'))
    AND (getvariable('metric') IS NULL OR f.metric = getvariable('metric'))
    AND (getvariable('since') IS NULL OR r.ended_at > (SELECT ended_at FROM run WHERE CAST(run_id AS VARCHAR) = getvariable('since')));

CREATE OR REPLACE TEMP TABLE chosen_document AS SELECT DISTINCT document_id FROM chosen_fact;
CREATE OR REPLACE TEMP TABLE chosen_claim AS SELECT DISTINCT claim_id FROM chosen_fact;
