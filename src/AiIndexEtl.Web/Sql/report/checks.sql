-- Arithmetic that does not add up, with its number. A null edition asks for all.
SELECT k.fact_id, k.check_name, k.detail, k.mention, k.sentence, k.source_link, d.publisher, d.title, count(*) OVER () AS total
FROM claim_checks k JOIN document d ON d.source = k.source
WHERE k.verdict = 'inconsistent' AND (CAST($edition AS VARCHAR) IS NULL OR d.edition = CAST($edition AS VARCHAR))
ORDER BY d.source, k.check_name, k.detail, k.claim_id
LIMIT CAST($most AS BIGINT)
