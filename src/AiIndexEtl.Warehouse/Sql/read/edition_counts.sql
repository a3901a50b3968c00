-- What documents on each edition state, report by report. Figures are what facts state; facts on one figure count once.
SELECT e.edition_id, e.series, e.label, e.title, e.published, coalesce(d.documents, 0) AS documents, coalesce(f.facts, 0) AS facts, coalesce(f.in_review, 0) AS facts_in_review,
    coalesce(f.figures, 0) AS figures, coalesce(f.metrics, 0) AS metrics, coalesce(f.areas, 0) AS areas, coalesce(f.unnamed, 0) AS facts_without_metric
FROM edition e
LEFT JOIN (SELECT edition, count(*) AS documents FROM document GROUP BY edition) d ON d.edition = e.edition_id
LEFT JOIN (
    SELECT edition, count(*) AS facts, count(*) FILTER (WHERE in_review) AS in_review, count(DISTINCT coalesce(observation_id, fact_id)) FILTER (WHERE NOT in_review) AS figures,
        count(DISTINCT metric) FILTER (WHERE NOT in_review AND metric <> 'other') AS metrics,
        len(list_distinct(flatten(list(area) FILTER (WHERE NOT in_review)))) AS areas, count(*) FILTER (WHERE metric = 'other') AS unnamed
    FROM all_facts GROUP BY edition) f ON f.edition = e.edition_id
ORDER BY e.series, TRY_CAST(e.label AS DOUBLE) NULLS LAST, e.label
