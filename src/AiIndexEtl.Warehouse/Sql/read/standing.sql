-- What the last publication leaves for a person to look at.
SELECT count(*) FILTER (WHERE agreement = 'conflict') AS conflicts,
    count(*) FILTER (WHERE agreement = 'conflict' AND (observation_id, generation) NOT IN (SELECT (observation_id, generation) FROM conflict_before)) AS conflicts_new,
    (SELECT count(DISTINCT fact_id) FROM claim_checks WHERE verdict = 'inconsistent') AS facts_inconsistent,
    (SELECT facts_in_review FROM run WHERE run_id = getvariable('run_id')::UUID) AS facts_in_review
FROM observation
