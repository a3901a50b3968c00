-- Every mention stands in its text at its position, so that each fact can be traced to its words.
-- blocking
SELECT c.claim_id, c.mention, substring(t.text, c.char_start + 1, c.char_end - c.char_start) AS found
FROM claim c SEMI JOIN doubtful_claim q ON q.claim_id = c.claim_id JOIN document_text t USING (text_sha256)
WHERE substring(t.text, c.char_start + 1, c.char_end - c.char_start) IS DISTINCT FROM c.mention
