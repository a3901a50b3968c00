-- What arithmetic says of a current fact.
SELECT k.check_name, k.verdict, k.stated, k.expected, k.detail, f.unit
FROM fact f JOIN claim_check k ON k.claim_id = f.claim_id
WHERE f.valid_to IS NULL AND f.fact_id = CAST($id AS VARCHAR)
ORDER BY list_position(['inconsistent', 'rounding', 'consistent'], k.verdict), k.check_name, k.detail
LIMIT 50
