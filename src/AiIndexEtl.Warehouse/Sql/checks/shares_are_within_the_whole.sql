-- A share in percent lies between 0 and 100.
-- warning
SELECT f.fact_id, c.mention, c.sentence, f.value
FROM fact f JOIN claim c USING (claim_id)
WHERE f.valid_to IS NULL AND f.review_decision IS DISTINCT FROM 'reject' AND f.kind = 'share' AND f.unit = 'percent'
    AND NOT (f.value BETWEEN 0 AND 100)
ORDER BY ALL
