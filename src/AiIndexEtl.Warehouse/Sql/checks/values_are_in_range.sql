-- Confidence is a probability, spans are not empty, a range ends above its begin, and open and closed facts are told apart.
-- blocking
SELECT 'fact' AS table_name, fact_id AS id, value, value_upper, confidence, NULL AS char_start, NULL AS char_end
FROM fact
WHERE NOT (confidence BETWEEN 0 AND 1) OR abs(value_upper) < abs(value) OR sign(value_upper) * sign(value) < 0 OR unit = '' OR metric = ''
    OR kind NOT IN ('level', 'share', 'change', 'ratio', 'gap')
    OR qualifier NOT IN ('exact', 'about', 'nearly', 'over', 'under', 'at_least', 'at_most')
    OR (valid_to IS NULL) <> (closed_run_id IS NULL) OR (valid_to IS NULL) <> (supersede_reason IS NULL)
UNION ALL
SELECT 'claim', claim_id, NULL, NULL, NULL, char_start, char_end FROM claim WHERE char_start < 0 OR char_end <= char_start
