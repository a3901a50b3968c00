-- Claims of this run whose quote is not plainly found where it should stand. A position deep in a long text takes long to count up to,
-- so each text is cut into pieces first that overlap; what is not found in its piece is looked at closely by the checks.

CREATE OR REPLACE TEMP TABLE doubtful_claim AS
WITH quoted AS (
    SELECT claim_id, text_sha256, greatest(char_start - length(prefix), 0) AS begin, prefix || mention || suffix AS quote
    FROM claim c WHERE getvariable('checks_everything') OR run_id = getvariable('run_id')::UUID
    UNION ALL
    SELECT c.claim_id, c.text_sha256, greatest(c.char_start - length(c.prefix), 0), c.prefix || c.mention || c.suffix
    FROM claim c SEMI JOIN changed_claim k ON k.claim_id = c.claim_id
), piece AS (
    SELECT t.text_sha256, unnest(range(0, length(t.text) // 2048 + 1)) AS place, t.text FROM document_text t SEMI
        JOIN quoted q ON q.text_sha256 = t.text_sha256
), cut AS (
    SELECT text_sha256, place, substring(text, place * 2048 + 1, 2560) AS piece FROM piece
)
SELECT q.claim_id FROM quoted q LEFT JOIN cut p ON p.text_sha256 = q.text_sha256 AND p.place = q.begin // 2048
WHERE p.piece IS NULL OR substring(p.piece, CAST(q.begin % 2048 + 1 AS BIGINT), length(q.quote)) <> q.quote;
