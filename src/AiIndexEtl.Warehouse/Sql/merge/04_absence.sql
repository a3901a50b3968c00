-- What the documents that were read state now, and what they do not state any more.

-- Claims of another text than the one that counts are rare. Leaving them out costs nothing where there is none.
CREATE OR REPLACE TEMP TABLE outdated_claim AS
SELECT c.claim_id FROM chosen_claim c ANTI JOIN reading r ON r.document_id = c.document_id AND r.text_sha256 = c.text_sha256;

CREATE OR REPLACE TEMP VIEW current_claim AS
SELECT c.* FROM chosen_claim c ANTI JOIN outdated_claim o ON o.claim_id = c.claim_id;

CREATE OR REPLACE TEMP TABLE open_fact AS
SELECT f.fact_id, f.anchor_id, f.claim_id, f.document_id FROM fact f SEMI JOIN reading r ON r.document_id = f.document_id WHERE f.valid_to IS NULL;

-- DuckDB leaves out what hangs on a variable that is false, so that documents that are all new cost no joins.
SET VARIABLE has_open_facts = (SELECT count(*) > 0 FROM open_fact);

-- Open facts whose words a document that was read no longer states. A figure is restated where the same value stands in other words, or
-- another number between the same words; it is lost where neither does, and the page itself has changed, not only what cleaning takes of it.
CREATE OR REPLACE TEMP TABLE lacking AS
WITH absent AS (
    SELECT f.fact_id, f.document_id, coalesce(f.extracted.value, f.value) AS value, coalesce(f.extracted.unit, f.unit) AS unit, c.text_sha256,
        nullif(c.prefix, '') AS prefix, nullif(c.suffix, '') AS suffix,
        c.text_sha256 <> r.text_sha256 AS text_changed,
        c.text_sha256 <> r.text_sha256 AND r.text_before IS DISTINCT FROM c.text_sha256 AS page_changed
    FROM fact f JOIN reading r USING (document_id) JOIN claim c ON c.claim_id = f.claim_id ANTI JOIN current_claim n ON n.anchor_id = f.anchor_id
    WHERE f.valid_to IS NULL AND getvariable('has_open_facts')
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
    SELECT document_id, text_sha256, count(*) FILTER (WHERE is_lost) AS lost, count(*) FILTER (WHERE text_changed) AS changed
        FROM lacking GROUP BY ALL
), holding AS (
    SELECT document_id, text_sha256, document_id NOT IN (SELECT document_id FROM current_claim) AS is_silent, changed = facts AS has_changed,
        lost * 2 > facts AS has_thinned
    FROM lost JOIN seen USING (document_id, text_sha256)
    WHERE getvariable('has_open_facts') AND NOT getvariable('accept_losses') AND document_id NOT IN (SELECT document_id FROM moved_document)
)
SELECT l.fact_id, l.document_id FROM lacking l JOIN holding h USING (document_id, text_sha256)
WHERE (h.is_silent AND h.has_changed) OR (h.has_thinned AND l.is_lost);
