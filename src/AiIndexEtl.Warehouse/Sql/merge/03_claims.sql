-- Claims. What makes two claims "the same" is settled by anchor_id: the same document states the same words (the mention, with as much of
-- prefix and suffix as lies within its sentence), and where it states them several times, the same occurrence of them, counted in the
-- text. So a claim outlives a change elsewhere in its text, which would give it a new claim_id, and the anchor is a content id: it depends
-- on the text alone, not on what was read before. The stage that reads a text hands the anchors over; rows without get theirs here, by
-- the same rule.

CREATE OR REPLACE TEMP TABLE anchoring AS
WITH measured AS (
    SELECT c.rowid AS row_id, claim_id, document_id, mention, prefix, suffix, char_start, t.text,
        coalesce(list_max(list_filter(range(length(prefix) + 1), lambda k: contains(sentence, right(prefix, k) || mention))),
            length(prefix)) AS before,
        coalesce(list_max(list_filter(range(length(suffix) + 1), lambda k: contains(sentence, mention || left(suffix, k)))), length(suffix)) AS behind
    FROM staged_claim c LEFT JOIN document_text t USING (text_sha256)
    WHERE c.anchor_id IS NULL
), placed AS (
    SELECT *, right(prefix, before) || mention || left(suffix, behind) AS quote, substring(text, 1, char_start - before) AS head FROM measured
)
SELECT row_id, CASE WHEN text IS NULL THEN claim_id ELSE sha256(concat_ws(chr(10), document_id, right(prefix, before), mention, left(suffix, behind),
    (length(head) - length(replace(head, quote, ''))) // length(quote))) END AS anchor_id
FROM placed;

UPDATE staged_claim SET anchor_id = a.anchor_id, fact_id = sha256(a.anchor_id || chr(10) || reading_sha256)
FROM anchoring a WHERE staged_claim.rowid = a.row_id;

-- One reading per claim: of several on the same words the most confident counts, the others are set aside with a reason. The same reading
-- of the same place, as a shard that was handed over twice has it, is no rival of itself. That ids occur twice is rare, so their short hashes
-- are counted first.
CREATE OR REPLACE TEMP TABLE repeated_claim AS
SELECT rowid AS row_id, claim_id, anchor_id, document_id, text_sha256, char_start, char_end, mention, confidence, reading_sha256,
    row_number() OVER (PARTITION BY claim_id, anchor_id, reading_sha256 ORDER BY confidence DESC, rowid) > 1 AS is_copy
FROM staged_claim
WHERE hash(anchor_id, text_sha256) IN (SELECT hash(anchor_id, text_sha256) AS h FROM staged_claim GROUP BY h HAVING count(*) > 1)
    OR hash(claim_id) IN (SELECT hash(claim_id) AS h FROM staged_claim GROUP BY h HAVING count(*) > 1);

CREATE OR REPLACE TEMP TABLE rival_claim AS
SELECT * EXCLUDE (is_copy, confidence, reading_sha256),
    greatest(row_number() OVER (PARTITION BY anchor_id, text_sha256 ORDER BY confidence DESC, claim_id, reading_sha256),
        row_number() OVER (PARTITION BY claim_id ORDER BY confidence DESC, anchor_id, reading_sha256)) AS place
FROM repeated_claim WHERE NOT is_copy;

DELETE FROM staged_claim WHERE rowid IN (SELECT row_id FROM rival_claim WHERE place > 1 UNION ALL SELECT row_id FROM repeated_claim WHERE is_copy);
DROP TABLE IF EXISTS chosen_claim;
ALTER TABLE staged_claim RENAME TO chosen_claim;

-- Better rules may cut a sentence or a quote differently; the id, which is the position, stays.
CREATE OR REPLACE TEMP TABLE changed_claim AS
SELECT n.claim_id, n.anchor_id, n.mention, n.prefix, n.suffix, n.sentence, n.source_link
FROM chosen_claim n JOIN claim c USING (claim_id) SEMI JOIN reading r ON r.document_id = n.document_id
WHERE (c.anchor_id, c.mention, c.prefix, c.suffix, c.sentence, c.source_link)
    IS DISTINCT FROM (n.anchor_id, n.mention, n.prefix, n.suffix, n.sentence, n.source_link);

UPDATE claim SET anchor_id = c.anchor_id, mention = c.mention, prefix = c.prefix, suffix = c.suffix, sentence = c.sentence,
    source_link = c.source_link
FROM changed_claim c WHERE claim.claim_id = c.claim_id;

INSERT INTO claim
SELECT c.claim_id, c.anchor_id, c.document_id, c.snapshot_sha256, c.text_sha256, getvariable('run_id')::UUID, c.mention, c.prefix, c.suffix,
    c.char_start,
    c.char_end, c.sentence, c.source_link
FROM chosen_claim c ANTI JOIN claim k ON k.claim_id = c.claim_id;

CREATE OR REPLACE TEMP TABLE read_rejection AS
SELECT s.document_id, s.text_sha256, s.char_start, s.char_end, s.mention, 'extract' AS stage, s.code
FROM staged_rejection s JOIN reading r ON r.document_id = s.document_id AND r.text_sha256 = s.text_sha256
UNION
SELECT c.document_id, c.text_sha256, c.char_start, c.char_end, c.mention, 'load', 'duplicate_claim'
FROM rival_claim c JOIN reading r ON r.document_id = c.document_id AND r.text_sha256 = c.text_sha256 WHERE c.place > 1;

CREATE OR REPLACE TEMP TABLE gone_rejection AS
SELECT j.* EXCLUDE (run_id) FROM rejection j SEMI JOIN reading r ON r.document_id = j.document_id ANTI JOIN read_rejection n
    ON n.document_id = j.document_id AND n.text_sha256 = j.text_sha256 AND n.char_start = j.char_start AND n.char_end = j.char_end
    AND n.mention = j.mention AND n.stage = j.stage AND n.code = j.code;

CREATE OR REPLACE TEMP TABLE new_rejection AS
SELECT n.* FROM read_rejection n ANTI JOIN rejection j
    ON n.document_id = j.document_id AND n.text_sha256 = j.text_sha256 AND n.char_start = j.char_start AND n.char_end = j.char_end
    AND n.mention = j.mention AND n.stage = j.stage AND n.code = j.code;

DELETE FROM rejection USING gone_rejection g
WHERE rejection.document_id = g.document_id AND rejection.text_sha256 = g.text_sha256 AND rejection.char_start = g.char_start
    AND rejection.char_end = g.char_end AND rejection.mention = g.mention AND rejection.stage = g.stage AND rejection.code = g.code;

INSERT INTO rejection
SELECT document_id, text_sha256, char_start, char_end, mention, stage, code, getvariable('run_id')::UUID FROM new_rejection;
