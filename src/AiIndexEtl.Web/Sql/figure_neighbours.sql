-- The current facts of a document that stand in one of its texts, in the order of the text.
SELECT f.fact_id, c.char_start, c.char_end
FROM fact f JOIN claim c USING (claim_id)
WHERE f.document_id = CAST($document AS VARCHAR) AND c.text_sha256 = CAST($text AS VARCHAR) AND f.valid_to IS NULL
    AND f.review_decision IS DISTINCT FROM 'reject'
ORDER BY c.char_start, c.char_end DESC
