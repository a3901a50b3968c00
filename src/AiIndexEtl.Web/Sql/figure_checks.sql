-- What arithmetic says of a claim, and the facts that it was calculated from.
WITH checked AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY list_position(['inconsistent', 'rounding', 'consistent'], verdict), check_name, detail) AS place, * FROM claim_check WHERE claim_id = CAST($claim AS VARCHAR)
), other AS MATERIALIZED (
    SELECT place, unnest(other_claim_ids) AS claim_id FROM checked
)
SELECT k.place, k.check_name, k.verdict, k.detail, f.fact_id AS other_fact_id, c.mention AS other_mention
FROM checked k LEFT JOIN other o USING (place)
LEFT JOIN (SELECT fact_id, claim_id FROM fact WHERE valid_to IS NULL AND claim_id IN (SELECT claim_id FROM other)) f ON f.claim_id = o.claim_id
LEFT JOIN (SELECT claim_id, mention, char_start FROM claim WHERE claim_id IN (SELECT claim_id FROM other)) c ON c.claim_id = f.claim_id
ORDER BY k.place, c.char_start
