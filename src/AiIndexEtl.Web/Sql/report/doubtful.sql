-- Figures that wait for review, nearest to the threshold first, with their number. A null edition asks for all.
SELECT *, count(*) OVER () AS total FROM facts_in_review
WHERE CAST($edition AS VARCHAR) IS NULL OR edition = CAST($edition AS VARCHAR)
ORDER BY metric = 'other', confidence DESC, fact_id
LIMIT CAST($most AS BIGINT)
