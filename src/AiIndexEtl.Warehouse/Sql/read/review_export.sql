-- Sentences in which a person accepted or corrected a fact, with all of their facts: those that nobody vouched for must be told apart.
SELECT f.fact_id FROM fact f JOIN claim c ON c.claim_id = f.claim_id
WHERE f.valid_to IS NULL AND (c.text_sha256, c.document_id, c.sentence) IN (
    SELECT (k.text_sha256, k.document_id, k.sentence) FROM fact g JOIN claim k ON k.claim_id = g.claim_id
    WHERE g.valid_to IS NULL AND g.review_decision IN ('accept', 'correct'))
