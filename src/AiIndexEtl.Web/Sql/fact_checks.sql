-- What arithmetic says of a current fact; as in the view claim_checks without what was done with a reading that a person changed or rejected.
SELECT k.check_name, k.verdict, k.stated, k.expected, k.detail, f.unit
FROM fact f JOIN claim_check k ON k.claim_id = f.claim_id
WHERE f.valid_to IS NULL AND f.fact_id = CAST($id AS VARCHAR)
    AND (k.check_name = 'magnitude_of_edition' OR NOT list_has_any(list_append(k.other_claim_ids, k.claim_id),
        coalesce((SELECT list(claim_id) FROM fact WHERE valid_to IS NULL AND review_decision IN ('correct', 'reject')), [])))
ORDER BY list_position(['inconsistent', 'rounding', 'consistent'], k.verdict), k.check_name, k.detail
LIMIT 50
