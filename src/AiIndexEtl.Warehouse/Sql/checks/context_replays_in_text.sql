-- Prefix and suffix stand directly before and behind the mention.
-- warning
SELECT c.claim_id, c.prefix, c.suffix
FROM claim c SEMI JOIN doubtful_claim q ON q.claim_id = c.claim_id JOIN document_text t USING (text_sha256)
WHERE substring(t.text, c.char_start + 1 - length(c.prefix), length(c.prefix)) IS DISTINCT FROM c.prefix
    OR substring(t.text, c.char_end + 1, length(c.suffix)) IS DISTINCT FROM c.suffix
ORDER BY ALL
