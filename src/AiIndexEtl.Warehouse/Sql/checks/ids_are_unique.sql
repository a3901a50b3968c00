-- No id occurs twice where it must be unique. In the large tables short hashes are counted first, and only where one occurs twice the ids themselves.
-- blocking
SELECT 'document' AS table_name, document_id AS id FROM document GROUP BY document_id HAVING count(*) > 1
UNION ALL SELECT 'snapshot', snapshot_sha256 FROM snapshot GROUP BY snapshot_sha256, document_id HAVING count(*) > 1
UNION ALL SELECT 'document_text', text_sha256 FROM document_text GROUP BY text_sha256 HAVING count(*) > 1
UNION ALL SELECT 'claim', claim_id FROM claim
    WHERE hash(claim_id) IN (SELECT hash(claim_id) AS h FROM claim GROUP BY h HAVING count(*) > 1)
    GROUP BY claim_id HAVING count(*) > 1
UNION ALL SELECT 'fact', fact_id FROM fact
    WHERE valid_to IS NULL AND hash(fact_id) IN (SELECT hash(fact_id) AS h FROM fact WHERE valid_to IS NULL GROUP BY h HAVING count(*) > 1)
    GROUP BY fact_id HAVING count(*) > 1
UNION ALL SELECT 'fact by anchor', anchor_id FROM fact
    WHERE valid_to IS NULL AND hash(anchor_id) IN (SELECT hash(anchor_id) AS h FROM fact WHERE valid_to IS NULL GROUP BY h HAVING count(*) > 1)
    GROUP BY anchor_id HAVING count(*) > 1
UNION ALL SELECT 'fact by run', fact_id FROM fact
    WHERE hash(fact_id, opened_run_id) IN (SELECT hash(fact_id, opened_run_id) AS h FROM fact GROUP BY h HAVING count(*) > 1)
    GROUP BY fact_id, opened_run_id HAVING count(*) > 1
UNION ALL SELECT 'claim_check', claim_id FROM claim_check GROUP BY claim_id, check_name HAVING count(*) > 1
UNION ALL SELECT 'observation', observation_id FROM observation GROUP BY observation_id, generation HAVING count(*) > 1
UNION ALL SELECT 'observation_fact', fact_id FROM observation_fact
    WHERE hash(fact_id) IN (SELECT hash(fact_id) AS h FROM observation_fact GROUP BY h HAVING count(*) > 1)
    GROUP BY observation_id, generation, fact_id HAVING count(*) > 1
UNION ALL SELECT 'edition', edition_id FROM edition GROUP BY edition_id HAVING count(*) > 1
UNION ALL SELECT 'variable', variable_id FROM variable GROUP BY variable_id HAVING count(*) > 1
UNION ALL SELECT 'area', ref_area FROM area GROUP BY ref_area HAVING count(*) > 1
UNION ALL SELECT 'run', CAST(run_id AS VARCHAR) FROM run GROUP BY run_id HAVING count(*) > 1
