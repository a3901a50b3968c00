-- Figures over time, over editions and over sources.

CREATE OR REPLACE VIEW time_series AS
SELECT s.series_id, s.metric, s.metric_key, s.area, s.subject, s.kind, o.period, o.base_period, f.value, f.value_upper, f.unit, f.qualifier, o.editions, o.generation,
    o.agreement, o.fact_count, o.source_count, o.origin_count, o.observation_id, f.fact_id, c.sentence, c.source_link
FROM observation o JOIN series s USING (series_id) JOIN fact f ON f.fact_id = o.primary_fact_id AND f.valid_to IS NULL JOIN claim c USING (claim_id)
WHERE f.review_decision IS NOT NULL OR f.confidence >= coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0)
ORDER BY s.metric, s.metric_key, s.area, s.subject, s.kind, s.series_id, o.period, o.base_period, o.generation;
COMMENT ON VIEW time_series IS 'Figures over time: one row for each period of a series and generation of reports, newest edition first, with the fact that stands for it.';
COMMENT ON COLUMN time_series.series_id IS 'The series; see series.';
COMMENT ON COLUMN time_series.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN time_series.metric_key IS 'For metrics outside the vocabulary: the words that name it; else null.';
COMMENT ON COLUMN time_series.area IS 'Places; empty for the world and where there is none.';
COMMENT ON COLUMN time_series.subject IS 'Things that tell it from other figures, under the first name that the vocabulary has for them.';
COMMENT ON COLUMN time_series.kind IS 'level, share, growth (as a factor), difference, ratio or gap.';
COMMENT ON COLUMN time_series.period IS 'ISO 8601 time; of a growth its end.';
COMMENT ON COLUMN time_series.base_period IS 'Of a growth or difference its begin.';
COMMENT ON COLUMN time_series.value IS 'Its value, as that fact states it.';
COMMENT ON COLUMN time_series.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN time_series.unit IS 'Its unit.';
COMMENT ON COLUMN time_series.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN time_series.editions IS 'Editions of the reports that state it.';
COMMENT ON COLUMN time_series.generation IS '1 for the newest edition of each report that states the figure; 2 for the edition before, and so on.';
COMMENT ON COLUMN time_series.agreement IS 'single, agree, conflict or resolved.';
COMMENT ON COLUMN time_series.fact_count IS 'Facts that state it.';
COMMENT ON COLUMN time_series.source_count IS 'Documents that state it.';
COMMENT ON COLUMN time_series.origin_count IS 'Independent origins that agree on the figure; articles on one report count once.';
COMMENT ON COLUMN time_series.observation_id IS 'The figure.';
COMMENT ON COLUMN time_series.fact_id IS 'The fact that stands for the figure.';
COMMENT ON COLUMN time_series.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN time_series.source_link IS 'Address with a text fragment that scrolls to the mention.';

CREATE OR REPLACE VIEW edition_revision AS
WITH told AS (
    SELECT m.observation_id, m.generation, m.edition, e.series AS report, f.fact_id, f.value, f.unit, f."identity" AS "key", c.sentence, c.source_link
    FROM observation_fact m JOIN edition e ON e.edition_id = m.edition JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL JOIN claim c USING (claim_id)
    WHERE f.review_decision IS NOT NULL OR f.confidence >= coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0)
    QUALIFY row_number() OVER (PARTITION BY m.observation_id, m.edition ORDER BY m.stance = 'primary' DESC, m.stance = 'conflicts', f.confidence DESC, f.fact_id) = 1
)
SELECT n.observation_id, s.metric, s.metric_key, s.area, s.subject, s.kind, n.key.period AS period, n.key.base_period AS base_period, o.edition AS old_edition, n.edition AS new_edition,
    o.value AS old_value, o.unit AS old_unit, n.value AS new_value, n.unit AS new_unit,
    -- The difference of the largest numbers has a digit more than the type.
    CASE WHEN n.unit = o.unit AND greatest(abs(n.value), abs(o.value)) < 4e28 THEN n.value - o.value END AS change,
    CASE WHEN n.unit = o.unit AND o.value <> 0 THEN (CAST(n.value AS DOUBLE) - CAST(o.value AS DOUBLE)) / CAST(abs(o.value) AS DOUBLE)
        END AS relative_change,
    NOT (coalesce(n.key.low <= o.key.high, true) AND coalesce(o.key.low <= n.key.high, true)) AS is_revised,
    o.fact_id AS old_fact_id, n.fact_id AS new_fact_id, o.sentence AS old_sentence, n.sentence AS new_sentence, o.source_link AS old_link, n.source_link AS new_link
FROM told n JOIN told o ON o.observation_id = n.observation_id AND o.report = n.report AND o.generation = n.generation + 1
JOIN observation b ON b.observation_id = n.observation_id AND b.generation = n.generation JOIN series s USING (series_id);
COMMENT ON VIEW edition_revision IS 'The same figure in two editions of a report, one after the other: what the older said, what the newer says.';
COMMENT ON COLUMN edition_revision.observation_id IS 'The figure.';
COMMENT ON COLUMN edition_revision.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN edition_revision.metric_key IS 'For metrics outside the vocabulary: the words that name it; else null.';
COMMENT ON COLUMN edition_revision.area IS 'Places; empty for the world and where there is none.';
COMMENT ON COLUMN edition_revision.subject IS 'Things that tell it from other figures, under the first name that the vocabulary has for them.';
COMMENT ON COLUMN edition_revision.kind IS 'level, share, growth (as a factor), difference, ratio or gap.';
COMMENT ON COLUMN edition_revision.period IS 'ISO 8601 time; of a growth its end.';
COMMENT ON COLUMN edition_revision.base_period IS 'Of a growth or difference its begin.';
COMMENT ON COLUMN edition_revision.old_edition IS 'The older edition.';
COMMENT ON COLUMN edition_revision.new_edition IS 'The newer edition.';
COMMENT ON COLUMN edition_revision.old_value IS 'What it says.';
COMMENT ON COLUMN edition_revision.old_unit IS 'Unit of the old value.';
COMMENT ON COLUMN edition_revision.new_value IS 'What it says.';
COMMENT ON COLUMN edition_revision.new_unit IS 'Unit of the new value.';
COMMENT ON COLUMN edition_revision.change IS 'New less old value; null where the units differ.';
COMMENT ON COLUMN edition_revision.relative_change IS 'Change as a part of the old value.';
COMMENT ON COLUMN edition_revision.is_revised IS 'True where the two do not agree at the precision that they are stated with.';
COMMENT ON COLUMN edition_revision.old_fact_id IS 'The fact of the older edition.';
COMMENT ON COLUMN edition_revision.new_fact_id IS 'The fact of the newer edition.';
COMMENT ON COLUMN edition_revision.old_sentence IS 'Its sentence.';
COMMENT ON COLUMN edition_revision.new_sentence IS 'Its sentence.';
COMMENT ON COLUMN edition_revision.old_link IS 'Link to its words.';
COMMENT ON COLUMN edition_revision.new_link IS 'Link to its words.';

CREATE OR REPLACE VIEW conflicts AS
SELECT o.observation_id, o.generation, s.metric, s.metric_key, s.area, s.subject, s.kind, o.period, o.base_period, m.stance, f.value, f.value_upper, f.unit, f.qualifier,
    m.relative_difference, c.mention, c.sentence, d.source, c.source_link, d.publisher, d.published, m.edition, m.origin, f.confidence, f.fact_id
FROM observation o JOIN series s USING (series_id) JOIN observation_fact m USING (observation_id, generation) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
WHERE o.agreement = 'conflict'
ORDER BY s.metric, o.period, o.observation_id, o.generation, list_position(['primary', 'supports', 'repeats', 'unsure', 'conflicts'], m.stance), d.source, c.char_start;
COMMENT ON VIEW conflicts IS 'Figures on which facts contradict each other, nobody having decided: one row for each side, with its sentence and source. Rows of one conflict have observation_id and generation in common.';
COMMENT ON COLUMN conflicts.observation_id IS 'The figure.';
COMMENT ON COLUMN conflicts.generation IS '1 for the newest edition of each report that states the figure; 2 for the edition before, and so on.';
COMMENT ON COLUMN conflicts.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN conflicts.metric_key IS 'For metrics outside the vocabulary: the words that name it; else null.';
COMMENT ON COLUMN conflicts.area IS 'Places; empty for the world and where there is none.';
COMMENT ON COLUMN conflicts.subject IS 'Things that tell it from other figures, under the first name that the vocabulary has for them.';
COMMENT ON COLUMN conflicts.kind IS 'level, share, growth (as a factor), difference, ratio or gap.';
COMMENT ON COLUMN conflicts.period IS 'ISO 8601 time; of a growth its end.';
COMMENT ON COLUMN conflicts.base_period IS 'Of a growth or difference its begin.';
COMMENT ON COLUMN conflicts.stance IS 'primary, supports (agrees, from another origin), repeats, conflicts, or unsure (differs, but a slot is too uncertain to contradict).';
COMMENT ON COLUMN conflicts.value IS 'Value with its multiplier; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN conflicts.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN conflicts.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN conflicts.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN conflicts.relative_difference IS 'Difference to the value of the primary fact, as a part of it.';
COMMENT ON COLUMN conflicts.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN conflicts.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN conflicts.source IS 'Address or path of the document.';
COMMENT ON COLUMN conflicts.source_link IS 'Address with a text fragment that scrolls to the mention.';
COMMENT ON COLUMN conflicts.publisher IS 'Outlet of the document.';
COMMENT ON COLUMN conflicts.published IS 'Day of publication of the document.';
COMMENT ON COLUMN conflicts.edition IS 'Edition of the report that the document is about, such as ai-index/2025.';
COMMENT ON COLUMN conflicts.origin IS 'Where the figure comes from: the institution that the sentence names, else the report, else the outlet.';
COMMENT ON COLUMN conflicts.confidence IS 'Probability from 0 to 1 that the whole row is right.';
COMMENT ON COLUMN conflicts.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';

CREATE OR REPLACE VIEW corroboration AS
SELECT o.observation_id, o.generation, s.metric, s.metric_key, s.area, s.subject, s.kind, o.period, o.base_period, f.value, f.value_upper, f.unit, f.qualifier, o.agreement,
    o.fact_count, o.source_count, o.origin_count, m.origins, m.sources, o.editions, f.fact_id
FROM observation o JOIN series s USING (series_id) JOIN fact f ON f.fact_id = o.primary_fact_id AND f.valid_to IS NULL
JOIN (SELECT a.observation_id, a.generation, list_sort(list(DISTINCT a.origin)) AS origins, list_sort(list(DISTINCT d.source)) AS sources
    FROM observation_fact a JOIN fact b ON b.fact_id = a.fact_id AND b.valid_to IS NULL JOIN document d USING (document_id)
    WHERE a.stance NOT IN ('conflicts', 'unsure') GROUP BY a.observation_id, a.generation) m USING (observation_id, generation)
WHERE o.fact_count > 1
ORDER BY o.origin_count DESC, o.source_count DESC, s.metric, o.period, o.observation_id, o.generation;
COMMENT ON VIEW corroboration IS 'Figures that several facts state: how many, from how many independent origins, and whether they agree.';
COMMENT ON COLUMN corroboration.observation_id IS 'The figure.';
COMMENT ON COLUMN corroboration.generation IS '1 for the newest edition of each report that states the figure; 2 for the edition before, and so on.';
COMMENT ON COLUMN corroboration.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN corroboration.metric_key IS 'For metrics outside the vocabulary: the words that name it; else null.';
COMMENT ON COLUMN corroboration.area IS 'Places; empty for the world and where there is none.';
COMMENT ON COLUMN corroboration.subject IS 'Things that tell it from other figures, under the first name that the vocabulary has for them.';
COMMENT ON COLUMN corroboration.kind IS 'level, share, growth (as a factor), difference, ratio or gap.';
COMMENT ON COLUMN corroboration.period IS 'ISO 8601 time; of a growth its end.';
COMMENT ON COLUMN corroboration.base_period IS 'Of a growth or difference its begin.';
COMMENT ON COLUMN corroboration.value IS 'Its value, as that fact states it.';
COMMENT ON COLUMN corroboration.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN corroboration.unit IS 'Its unit.';
COMMENT ON COLUMN corroboration.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN corroboration.agreement IS 'single, agree, conflict or resolved.';
COMMENT ON COLUMN corroboration.fact_count IS 'Facts that state it.';
COMMENT ON COLUMN corroboration.source_count IS 'Documents that state it.';
COMMENT ON COLUMN corroboration.origin_count IS 'Independent origins that agree.';
COMMENT ON COLUMN corroboration.origins IS 'Origins that agree, sorted.';
COMMENT ON COLUMN corroboration.sources IS 'Documents that agree, sorted.';
COMMENT ON COLUMN corroboration.editions IS 'Editions of the reports that state it.';
COMMENT ON COLUMN corroboration.fact_id IS 'The fact that stands for the figure.';
