-- Facts that a reference value contradicts, each beside that value; parameters and order are those of facts.sql.
SELECT f.* EXCLUDE (in_review), r.reference_value, r.reference_unit, r.reference_source, r.reference_url
FROM facts_asked(CAST($metric AS VARCHAR), CAST($area AS VARCHAR), CAST($period AS VARCHAR), CAST($edition AS VARCHAR), CAST($words AS VARCHAR),
    CAST($in_review AS BOOLEAN)) f
JOIN fact_reference r ON r.fact_id = f.fact_id AND NOT r.is_confirmed
ORDER BY f.published DESC NULLS LAST, f.source, f.char_start, f.fact_id
LIMIT CAST($limit AS BIGINT) OFFSET CAST($skip AS BIGINT)
