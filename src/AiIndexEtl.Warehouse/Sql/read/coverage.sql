-- Which metrics and areas two editions of a report have figures on, side by side. Facts that wait for review and those that a person rejected
-- count for neither. What names no place stands under WORLD, as the series do. Parameters are cast, because a library may ask for the
-- type before it binds the value.
WITH asked AS (
    SELECT CAST($old AS VARCHAR) AS old_edition, CAST($new AS VARCHAR) AS new_edition
), told AS (
    SELECT f.metric, unnest(CASE WHEN len(f.area) = 0 THEN ['WORLD'] ELSE f.area END) AS area, f.edition = a.new_edition AS is_new, coalesce(f.observation_id, f.fact_id) AS figure,
        f.confidence, f.sentence, f.source_link
    FROM facts f JOIN asked a ON f.edition IN (a.old_edition, a.new_edition) WHERE f.metric <> 'other'
), earlier AS (
    SELECT DISTINCT f.metric FROM facts f JOIN edition e ON e.edition_id = f.edition JOIN asked a ON e.edition_id <> a.new_edition
    JOIN edition n ON n.edition_id = a.new_edition AND n.series = e.series
)
SELECT t.metric, t.area, count(DISTINCT t.figure) FILTER (WHERE NOT t.is_new) AS old_figures, count(DISTINCT t.figure) FILTER (WHERE t.is_new) AS new_figures,
    t.metric IN (SELECT metric FROM earlier) AS was_seen, arg_max(t.sentence, (t.confidence, t.sentence)) FILTER (WHERE NOT t.is_new) AS old_sentence,
    arg_max(t.sentence, (t.confidence, t.sentence)) FILTER (WHERE t.is_new) AS new_sentence
FROM told t GROUP BY t.metric, t.area ORDER BY t.metric, t.area
