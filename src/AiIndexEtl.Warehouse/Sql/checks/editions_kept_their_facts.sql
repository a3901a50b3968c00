-- No edition has lost more than three in ten of its facts; five may always go. More often a page changed its layout than that a report took figures back.
-- warning
SELECT b.edition, b.facts AS facts_before, coalesce(a.facts, 0) AS facts_now
FROM (SELECT edition, sum(facts) AS facts FROM before_coverage WHERE edition IS NOT NULL GROUP BY edition) b
LEFT JOIN (SELECT d.edition, count(*) AS facts FROM fact f JOIN document d USING (document_id) WHERE f.valid_to IS NULL GROUP BY d.edition) a USING (edition)
WHERE b.facts - coalesce(a.facts, 0) > 5 AND coalesce(a.facts, 0) < 0.7 * b.facts
ORDER BY ALL
