-- The documents that figures come from, with their days, newest first, with their number. A null edition asks for all.
SELECT d.source, d.title, d.author, d.publisher, d.published, d.edition, s.last_accessed_at, s.facts, s.facts_in_review, s.facts_in_conflict,
    count(*) OVER () AS total
FROM source_coverage s JOIN document d ON d.source = s.source
WHERE CAST($edition AS VARCHAR) IS NULL OR d.edition = CAST($edition AS VARCHAR)
ORDER BY d.published DESC NULLS LAST, d.source
LIMIT CAST($most AS BIGINT)
