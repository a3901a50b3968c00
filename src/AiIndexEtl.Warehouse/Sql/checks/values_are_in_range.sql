-- Confidence is a probability, spans are not empty, a range ends above its begin, and open and closed facts are told apart.
-- blocking
SELECT f.fact_id, f.value, f.value_upper, f.confidence, c.char_start, c.char_end
FROM fact f JOIN claim c USING (claim_id)
WHERE NOT (f.confidence BETWEEN 0 AND 1) OR abs(f.value_upper) < abs(f.value) OR f.value_upper * f.value < 0 OR c.char_start < 0 OR c.char_end <= c.char_start OR f.unit = '' OR f.metric = ''
    OR f.kind NOT IN ('level', 'share', 'change', 'ratio', 'gap')
    OR f.qualifier NOT IN ('exact', 'about', 'nearly', 'over', 'under', 'at_least', 'at_most')
    OR (f.valid_to IS NULL) <> (f.closed_run_id IS NULL) OR (f.valid_to IS NULL) <> (f.supersede_reason IS NULL)
