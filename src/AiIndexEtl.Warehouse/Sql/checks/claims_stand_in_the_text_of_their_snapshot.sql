-- Every claim that the run brought counts its position in the text that its snapshot gave.
-- blocking
SELECT c.claim_id, c.text_sha256 AS text_of_claim, s.text_sha256 AS text_of_snapshot
FROM chosen_claim c JOIN staged_snapshot s USING (snapshot_sha256, document_id)
WHERE c.text_sha256 <> s.text_sha256
