-- Every parameter is text or a number by its cast, because a library may ask for the type before it binds the value.
SELECT f.* EXCLUDE (in_review)
FROM facts_asked(CAST($metric AS VARCHAR), CAST($area AS VARCHAR), CAST($period AS VARCHAR), CAST($edition AS VARCHAR), CAST($words AS VARCHAR),
    CAST($in_review AS BOOLEAN)) f
ORDER BY f.published DESC NULLS LAST, f.source, f.char_start, f.fact_id
LIMIT CAST($limit AS BIGINT) OFFSET CAST($skip AS BIGINT)
