-- Claims. What makes two claims "the same" is settled here, by anchor_id: the same document states the same words (the mention, with as
-- much of prefix and suffix as lies within its sentence), and where it states them several times, the same occurrence of them, counted
-- in the text. So a claim outlives a change elsewhere in its text, which would give it a new claim_id, and the anchor is a content id:
-- it depends on the text alone, not on what was read before.

CREATE OR REPLACE TEMP TABLE read_claim AS
WITH measured AS (
    SELECT c.*, t.text,
        coalesce(list_max(list_filter(range(length(prefix) + 1), lambda k: contains(sentence, right(prefix, k) || mention))), length(prefix)) AS before,
        coalesce(list_max(list_filter(range(length(suffix) + 1), lambda k: contains(sentence, mention || left(suffix, k)))), length(suffix)) AS behind
    FROM staged_claim c JOIN document_text t USING (text_sha256)
), placed AS (
    SELECT *, right(prefix, before) || mention || left(suffix, behind) AS quote, substring(text, 1, char_start - before) AS head FROM measured
), anchored AS (
    SELECT * EXCLUDE (text, before, behind, quote, head), sha256(concat_ws(chr(10), document_id, right(prefix, before), mention, left(suffix, behind),
        (length(head) - length(replace(head, quote, ''))) // length(quote))) AS anchor_id
    FROM placed
)
SELECT *,
    sha256(concat_ws(chr(31), value, coalesce(CAST(value_upper AS VARCHAR), ''), unit, qualifier, kind, metric, coalesce(metric_text, ''),
        array_to_string(area, chr(30)), array_to_string(subject, chr(30)), coalesce(period, ''), coalesce(base_period, ''),
        coalesce(attributed_to, ''))) AS reading_sha256
FROM anchored;

-- One reading per claim: of several on the same words the most confident counts, the others are set aside with a reason.
CREATE OR REPLACE TEMP TABLE ranked_claim AS
SELECT *, greatest(row_number() OVER (PARTITION BY anchor_id, text_sha256 ORDER BY confidence DESC, claim_id, reading_sha256),
    row_number() OVER (PARTITION BY claim_id ORDER BY confidence DESC, anchor_id, reading_sha256)) AS place FROM read_claim;

CREATE OR REPLACE TEMP TABLE chosen_claim AS SELECT * EXCLUDE (place) FROM ranked_claim WHERE place = 1;

INSERT INTO claim
SELECT claim_id, anchor_id, document_id, snapshot_sha256, text_sha256, getvariable('run_id')::UUID, mention, prefix, suffix, char_start, char_end,
    sentence, source_link
FROM chosen_claim WHERE claim_id NOT IN (SELECT claim_id FROM claim);

-- Better rules may cut a sentence or a quote differently; the id, which is the position, stays.
UPDATE claim SET anchor_id = c.anchor_id, mention = c.mention, prefix = c.prefix, suffix = c.suffix, sentence = c.sentence, source_link = c.source_link
FROM chosen_claim c
WHERE claim.claim_id = c.claim_id
    AND (claim.anchor_id, claim.mention, claim.prefix, claim.suffix, claim.sentence, claim.source_link)
    IS DISTINCT FROM (c.anchor_id, c.mention, c.prefix, c.suffix, c.sentence, c.source_link);

CREATE OR REPLACE TEMP TABLE read_rejection AS
SELECT s.document_id, s.text_sha256, s.char_start, s.char_end, s.mention, 'extract' AS stage, s.code
FROM staged_rejection s JOIN reading r ON r.document_id = s.document_id AND r.text_sha256 = s.text_sha256
UNION
SELECT c.document_id, c.text_sha256, c.char_start, c.char_end, c.mention, 'load', 'duplicate_claim'
FROM ranked_claim c JOIN reading r ON r.document_id = c.document_id AND r.text_sha256 = c.text_sha256 WHERE c.place > 1;

DELETE FROM rejection
WHERE document_id IN (SELECT document_id FROM reading)
    AND (document_id, text_sha256, char_start, char_end, mention, stage, code)
    NOT IN (SELECT (document_id, text_sha256, char_start, char_end, mention, stage, code) FROM read_rejection);

INSERT INTO rejection
SELECT document_id, text_sha256, char_start, char_end, mention, stage, code, getvariable('run_id')::UUID FROM read_rejection
WHERE (document_id, text_sha256, char_start, char_end, mention, stage, code)
    NOT IN (SELECT (document_id, text_sha256, char_start, char_end, mention, stage, code) FROM rejection);
