-- What each document gave: a row for each, those of one edition where $edition is not empty. The last failure is a fetch that gave up, of the address, or of
-- the source in pipeline.yaml where that has one address only, as files do, whose address is not the path that facts name.
WITH threshold AS (
    SELECT coalesce(arg_max(review_below, ended_at), 0) AS least FROM run
), contradicted AS (
    SELECT DISTINCT m.fact_id FROM observation_fact m JOIN observation o USING (observation_id, generation) WHERE o.agreement = 'conflict'
), asked AS (
    SELECT source_id, url, max(fetched_at) FILTER (WHERE error_code IS NOT NULL) AS failed_at, arg_max(error_code, fetched_at) FILTER (WHERE error_code IS NOT NULL) AS error_code,
        count(*) OVER (PARTITION BY source_id) AS addresses
    FROM fetch_attempt WHERE attempt IS NULL OR attempt = attempts GROUP BY source_id, url
)
SELECT d.document_id, d.source, d.title, d.publisher, d.edition, d.language, d.published, coalesce(f.facts, 0) AS facts, coalesce(f.metrics, 0) AS metrics,
    coalesce(f.in_review, 0) AS in_review, coalesce(f.conflicts, 0) AS conflicts, coalesce(j.rejections, 0) AS rejections, coalesce(s.snapshots, 0) AS snapshots,
    s.accessed_at, a.failed_at, a.error_code, count(*) OVER () AS total
FROM document d
LEFT JOIN (SELECT f.document_id, count(*) AS facts, count(DISTINCT f.metric) FILTER (WHERE f.metric <> 'other') AS metrics, count(c.fact_id) AS conflicts,
        count(*) FILTER (WHERE f.review_decision IS NULL AND f.confidence < t.least) AS in_review
    FROM fact f CROSS JOIN threshold t LEFT JOIN contradicted c ON c.fact_id = f.fact_id
    WHERE f.valid_to IS NULL AND f.review_decision IS DISTINCT FROM 'reject' GROUP BY f.document_id) f USING (document_id)
LEFT JOIN (SELECT document_id, count(*) AS rejections FROM rejection GROUP BY document_id) j USING (document_id)
LEFT JOIN (SELECT document_id, count(*) AS snapshots, max(accessed_at) AS accessed_at FROM snapshot GROUP BY document_id) s USING (document_id)
LEFT JOIN asked a ON a.source_id = d.source_id AND (a.url = d.source OR a.addresses = 1)
WHERE CAST($edition AS VARCHAR) = '' OR d.edition = CAST($edition AS VARCHAR)
