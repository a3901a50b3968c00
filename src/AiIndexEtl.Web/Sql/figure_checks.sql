-- What arithmetic says of a fact, what does not add up first, and the facts that it was calculated from.
WITH checked AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY list_position(['inconsistent', 'rounding', 'consistent'], verdict), check_name, detail) AS place,
        check_name, verdict, detail, other_claim_ids
    FROM claim_checks WHERE fact_id = CAST($id AS VARCHAR)
), other AS MATERIALIZED (
    SELECT place, unnest(other_claim_ids) AS claim_id FROM checked
), stated AS MATERIALIZED (
    SELECT fact_id, claim_id FROM fact WHERE valid_to IS NULL AND claim_id IN (SELECT claim_id FROM other)
), said AS MATERIALIZED (
    SELECT claim_id, mention, char_start FROM claim WHERE claim_id IN (SELECT claim_id FROM stated)
)
SELECT k.place, k.check_name, k.verdict, k.detail, f.fact_id AS other_fact_id, c.mention AS other_mention
FROM checked k LEFT JOIN other o USING (place) LEFT JOIN stated f ON f.claim_id = o.claim_id LEFT JOIN said c ON c.claim_id = f.claim_id
ORDER BY k.place, c.char_start
