-- The middle value of a metric, by kind and unit, is less than ten times that of the last run, and more than a tenth. Metrics with fewer than five facts are too few to tell.
-- warning
SELECT b.metric, b.kind, b.unit, b.middle AS middle_before, a.middle AS middle_now
FROM before_magnitude b JOIN (
    SELECT metric, kind, unit, count(*) AS facts, median(CAST(abs(value) AS DOUBLE)) AS middle FROM fact WHERE valid_to IS NULL AND metric <> 'other' GROUP BY ALL) a
    USING (metric, kind, unit)
WHERE least(a.facts, b.facts) >= 5 AND (a.middle >= 10 * b.middle OR b.middle >= 10 * a.middle) AND greatest(a.middle, b.middle) > 0
ORDER BY ALL
