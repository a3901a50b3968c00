-- Every edition that documents are about, report by report.
SELECT e.edition_id, e.series, e.label, coalesce(d.documents, 0) AS documents
FROM edition e LEFT JOIN (SELECT edition, count(*) AS documents FROM document GROUP BY edition) d ON d.edition = e.edition_id
ORDER BY e.series, TRY_CAST(e.label AS DOUBLE) NULLS LAST, e.label
