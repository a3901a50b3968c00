-- No source has lost more than three in ten of its facts; five may always go.
-- warning
SELECT b.source_id, b.facts AS facts_before, coalesce(a.facts, 0) AS facts_now
FROM (SELECT source_id, sum(facts) AS facts FROM before_coverage GROUP BY source_id) b
LEFT JOIN (SELECT d.source_id, count(*) AS facts FROM fact f JOIN document d USING (document_id) WHERE f.valid_to IS NULL GROUP BY d.source_id) a USING (source_id)
WHERE b.facts - coalesce(a.facts, 0) > 5 AND coalesce(a.facts, 0) < 0.7 * b.facts
ORDER BY ALL
