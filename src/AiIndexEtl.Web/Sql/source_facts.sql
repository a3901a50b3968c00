-- A page of the current facts of a document, in the order of its text.
SELECT f.fact_id, count(*) OVER () AS total FROM fact f JOIN claim c USING (claim_id)
WHERE f.document_id = CAST($id AS VARCHAR) AND f.valid_to IS NULL AND f.review_decision IS DISTINCT FROM 'reject'
ORDER BY c.char_start, f.fact_id LIMIT CAST($limit AS BIGINT) OFFSET CAST($skip AS BIGINT)
