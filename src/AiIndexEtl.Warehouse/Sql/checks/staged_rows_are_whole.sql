-- Every claim and snapshot that was handed over names a document, a snapshot and a text that were handed over or are known.
-- blocking
SELECT 'claim without document' AS problem, claim_id AS id FROM chosen_claim ANTI JOIN document USING (document_id)
UNION ALL SELECT 'claim without text', claim_id FROM chosen_claim ANTI JOIN document_text USING (text_sha256)
UNION ALL SELECT 'claim without snapshot', claim_id FROM chosen_claim ANTI JOIN snapshot USING (snapshot_sha256, document_id)
UNION ALL SELECT 'snapshot without document', snapshot_sha256 FROM staged_snapshot ANTI JOIN document USING (document_id)
