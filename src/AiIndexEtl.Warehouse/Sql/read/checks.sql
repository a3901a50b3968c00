-- What arithmetic says of current facts, what does not add up first. The parameter has a cast, because a library may ask for its type before
-- it binds the value.
SELECT verdict, check_name, mention, stated, expected, unit, detail, metric, area, period, sentence, source, source_link, fact_id, claim_id, other_claim_ids
FROM claim_checks
WHERE CAST($all AS BOOLEAN) OR verdict <> 'consistent'
ORDER BY list_position(['inconsistent', 'rounding', 'consistent'], verdict), source, check_name, detail, claim_id
