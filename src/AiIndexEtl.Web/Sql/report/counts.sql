-- How much there is. A null edition asks for all.
SELECT count(*) FILTER (NOT in_review) AS facts, count(*) FILTER (in_review) AS in_review, count(DISTINCT source) AS sources,
    count(DISTINCT observation_id) FILTER (agreement = 'conflict') AS conflicts,
    count(DISTINCT observation_id) FILTER (agreement = 'agree') AS agreements
FROM all_facts
WHERE CAST($edition AS VARCHAR) IS NULL OR edition = CAST($edition AS VARCHAR)
