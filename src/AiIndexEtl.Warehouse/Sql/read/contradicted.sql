-- Facts that a reference value contradicts, each beside that value; the conditions are those of facts.sql.
WITH asked AS (
    SELECT CAST($metric AS VARCHAR) AS metric, CAST($area AS VARCHAR) AS area, CAST($period AS VARCHAR) AS period, CAST($edition AS VARCHAR) AS edition,
        lower(CAST($words AS VARCHAR)) AS words, CAST($in_review AS BOOLEAN) AS in_review
)
SELECT f.* EXCLUDE (in_review), r.reference_value, r.reference_unit, r.reference_source, r.reference_url
FROM all_facts f JOIN fact_reference r ON r.fact_id = f.fact_id AND NOT r.is_confirmed, asked a
WHERE f.in_review = a.in_review
    AND (a.metric IS NULL OR f.metric = a.metric)
    AND (a.area IS NULL OR list_contains(f.area, a.area))
    AND (a.period IS NULL OR f.period = a.period OR starts_with(f.period, a.period || '-') OR starts_with(f.period, a.period || '/')
        OR ends_with(f.period, '/' || a.period))
    AND (a.edition IS NULL OR f.edition = a.edition)
    AND (a.words IS NULL OR contains(lower(concat_ws(chr(10), f.metric, f.metric_text, f.sentence, f.title, array_to_string(f.subject, chr(10)))), a.words))
ORDER BY f.published DESC NULLS LAST, f.source, f.char_start, f.fact_id
LIMIT CAST($limit AS BIGINT) OFFSET CAST($skip AS BIGINT)
