-- Every document that was read in this run states at least one figure.
-- warning
SELECT d.source FROM reading r JOIN document d USING (document_id) ANTI JOIN current_claim c ON c.document_id = r.document_id
ORDER BY ALL
