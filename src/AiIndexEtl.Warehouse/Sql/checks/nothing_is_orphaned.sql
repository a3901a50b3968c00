-- Every row finds the rows that it names.
-- blocking
SELECT 'fact without claim' AS problem, fact_id AS id FROM fact ANTI JOIN claim USING (claim_id)
UNION ALL SELECT 'fact without document', fact_id FROM fact ANTI JOIN document USING (document_id)
UNION ALL SELECT 'fact without run', fact_id FROM fact WHERE opened_run_id NOT IN (SELECT run_id FROM run)
UNION ALL SELECT 'fact without decision', fact_id FROM fact WHERE review_id IS NOT NULL AND review_id NOT IN (SELECT review_id FROM review)
UNION ALL SELECT 'claim without text', claim_id FROM claim ANTI JOIN document_text USING (text_sha256)
UNION ALL SELECT 'claim without snapshot', claim_id FROM claim ANTI JOIN snapshot USING (snapshot_sha256, document_id)
UNION ALL SELECT 'snapshot without document', snapshot_sha256 FROM snapshot ANTI JOIN document USING (document_id)
UNION ALL SELECT 'snapshot without text', snapshot_sha256 FROM snapshot ANTI JOIN document_text USING (text_sha256)
UNION ALL SELECT 'rejection without document', document_id FROM rejection ANTI JOIN document USING (document_id)
