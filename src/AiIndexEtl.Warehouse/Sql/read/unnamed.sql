-- Facts of an edition whose metric the vocabulary lacks, those that wait for review too, each with whether another edition of the report states
-- one under the same words. The words are those that identify the series, else the phrase as read.
WITH asked AS (
    SELECT edition_id, series FROM edition WHERE edition_id = CAST($edition AS VARCHAR)
), told AS (
    SELECT coalesce(nullif(f."identity".metric_key, ''), lower(trim(f.metric_text)), '') AS words, f.metric_text, f.kind, f.value, f.unit, f.area, f.period, f.confidence, f.fact_id,
        c.sentence, d.source, d.publisher, d.edition
    FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
    WHERE f.valid_to IS NULL AND f.metric = 'other' AND f.review_decision IS DISTINCT FROM 'reject'
), before AS (
    SELECT DISTINCT t.words FROM told t JOIN edition e ON e.edition_id = t.edition JOIN asked a ON a.series = e.series AND a.edition_id <> e.edition_id
)
SELECT t.words, t.metric_text, t.kind, t.value, t.unit, t.area, t.period, t.confidence, t.fact_id, t.sentence, t.source, t.publisher, t.words IN (SELECT words FROM before) AS was_seen
FROM told t JOIN asked a ON t.edition = a.edition_id ORDER BY t.words, t.source, t.fact_id
