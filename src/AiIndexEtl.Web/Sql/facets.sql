-- How often each metric, place, edition and outlet occurs among the facts that analysts see.
WITH seen AS (
    SELECT f.metric, f.area, d.edition, d.publisher
    FROM fact f JOIN document d USING (document_id)
    WHERE f.valid_to IS NULL AND f.review_decision IS DISTINCT FROM 'reject'
        AND (f.review_decision IS NOT NULL OR f.confidence >= coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0))
)
SELECT 'metric' AS facet, metric AS value, count(*) AS facts FROM seen GROUP BY metric
UNION ALL SELECT 'area', a.code, count(*) FROM (SELECT unnest(area) AS code FROM seen) a GROUP BY a.code
UNION ALL SELECT 'edition', edition, count(*) FROM seen WHERE edition IS NOT NULL GROUP BY edition
UNION ALL SELECT 'publisher', publisher, count(*) FROM seen WHERE publisher IS NOT NULL GROUP BY publisher
ORDER BY facet, facts DESC, value
