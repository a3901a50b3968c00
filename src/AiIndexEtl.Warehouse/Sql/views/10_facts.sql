-- Views are made anew with every publication, so that they always fit the program that reads them. Files run in the order of their names.
-- Current facts. The columns up to title are those of a claim as extraction prints it.

CREATE OR REPLACE VIEW all_facts AS
SELECT d.source, c.mention, c.prefix, c.suffix, c.char_start, c.char_end, c.sentence,
    f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, f.base_period,
    f.attributed_to, f.confidence, f.evidence, d.edition, d.publisher, d.published, d.title,
    f.fact_id, c.snapshot_sha256, c.source_link, f.opened_run_id AS run_id,
    s.observation_id, s.agreement, s.origin_count, k.check_verdict, f.review_decision, v.reference,
    f.review_decision IS NULL AND f.confidence < coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0) AS in_review
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
LEFT JOIN (
    -- A fact may stand in several observations, of two companies or of three countries: the most doubtful one is told, of equal ones the best supported.
    SELECT fact_id, arg_min(observation_id, rank) AS observation_id, arg_min(agreement, rank) AS agreement, arg_min(origin_count, rank) AS origin_count
    FROM (SELECT *, (list_position(['conflict', 'resolved', 'unsure', 'agree', 'single'], agreement), -origin_count, observation_id, generation) AS rank
        FROM (SELECT m.fact_id, o.observation_id, o.generation, o.origin_count,
                CASE WHEN m.stance = 'unsure' AND o.agreement IN ('agree', 'single') THEN 'unsure' ELSE o.agreement END AS agreement
            FROM observation_fact m JOIN observation o USING (observation_id, generation)))
    GROUP BY fact_id) s ON s.fact_id = f.fact_id
LEFT JOIN (
    SELECT claim_id, CASE WHEN bool_or(verdict = 'inconsistent') THEN 'inconsistent' WHEN bool_or(verdict = 'rounding') THEN 'rounding' ELSE 'consistent' END AS check_verdict
    -- Arithmetic with a reading that a person corrected or rejected says nothing; the magnitude is checked with what stands now.
    FROM claim_check
    WHERE check_name = 'magnitude_of_edition' OR NOT list_has_any(list_append(other_claim_ids, claim_id),
        coalesce((SELECT list(claim_id) FROM fact WHERE valid_to IS NULL AND review_decision IN ('correct', 'reject')), []))
    GROUP BY claim_id) k ON k.claim_id = f.claim_id
LEFT JOIN (SELECT fact_id, reference FROM fact_reference) v ON v.fact_id = f.fact_id
WHERE f.valid_to IS NULL AND f.review_decision IS DISTINCT FROM 'reject';
COMMENT ON VIEW all_facts IS 'Current facts, those that wait for review (in_review) too: every figure that the documents state, as read now, with the words it was read from. Facts that a person rejected are left out.';
COMMENT ON COLUMN all_facts.source IS 'Address or path of the document.';
COMMENT ON COLUMN all_facts.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN all_facts.prefix IS 'Words before the mention.';
COMMENT ON COLUMN all_facts.suffix IS 'Words behind the mention.';
COMMENT ON COLUMN all_facts.char_start IS 'Begin of the mention in the cleaned text, in Unicode code points from 0.';
COMMENT ON COLUMN all_facts.char_end IS 'First code point behind the mention.';
COMMENT ON COLUMN all_facts.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN all_facts.value IS 'Value with its multiplier; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN all_facts.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN all_facts.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN all_facts.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN all_facts.kind IS 'level, share, change, ratio or gap.';
COMMENT ON COLUMN all_facts.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN all_facts.metric_text IS 'Noun phrase that names the metric.';
COMMENT ON COLUMN all_facts.area IS 'Places: ISO 3166-1 alpha-2 codes or groups; empty where the text ties it to none.';
COMMENT ON COLUMN all_facts.subject IS 'Other things that it is about, as written.';
COMMENT ON COLUMN all_facts.period IS 'ISO 8601 time or interval.';
COMMENT ON COLUMN all_facts.base_period IS 'Earlier time of a change or ratio.';
COMMENT ON COLUMN all_facts.attributed_to IS 'Origin that the sentence names other than the report.';
COMMENT ON COLUMN all_facts.confidence IS 'Probability from 0 to 1 that the whole row is right.';
COMMENT ON COLUMN all_facts.evidence IS 'Rules, and the code points that each slot was read from.';
COMMENT ON COLUMN all_facts.edition IS 'Edition of the report that the document is about, such as ai-index/2025.';
COMMENT ON COLUMN all_facts.publisher IS 'Outlet of the document.';
COMMENT ON COLUMN all_facts.published IS 'Day of publication of the document.';
COMMENT ON COLUMN all_facts.title IS 'Headline of the document.';
COMMENT ON COLUMN all_facts.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN all_facts.snapshot_sha256 IS 'SHA-256 of the bytes that it was read from.';
COMMENT ON COLUMN all_facts.source_link IS 'Address with a text fragment that scrolls to the mention.';
COMMENT ON COLUMN all_facts.run_id IS 'The run that opened the row.';
COMMENT ON COLUMN all_facts.observation_id IS 'The figure that it states, the same for all facts that state it; of several the one that matters most. See observation.';
COMMENT ON COLUMN all_facts.agreement IS 'What other facts say of the figure: single (no other), agree, conflict, resolved, or unsure (it differs from the others, but is too uncertain to contradict them). Null where it was not compared.';
COMMENT ON COLUMN all_facts.origin_count IS 'Independent origins that agree on the figure; articles on one report count once.';
COMMENT ON COLUMN all_facts.check_verdict IS 'Worst verdict of the arithmetic: consistent, rounding or inconsistent. Null where nothing could be checked.';
COMMENT ON COLUMN all_facts.review_decision IS 'accept or correct where a person decided; else null.';
COMMENT ON COLUMN all_facts.reference IS 'confirmed or contradicted by a reference value; null where there is none.';
COMMENT ON COLUMN all_facts.in_review IS 'True where it waits for review: confidence below the threshold, and nobody decided.';

CREATE OR REPLACE VIEW facts AS
SELECT * EXCLUDE (in_review) FROM all_facts WHERE NOT in_review;
COMMENT ON VIEW facts IS 'Current facts that people accepted or whose confidence is at least the review_below of the latest run; the others are in facts_in_review.';
COMMENT ON COLUMN facts.source IS 'Address or path of the document.';
COMMENT ON COLUMN facts.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN facts.prefix IS 'Words before the mention.';
COMMENT ON COLUMN facts.suffix IS 'Words behind the mention.';
COMMENT ON COLUMN facts.char_start IS 'Begin of the mention in the cleaned text, in Unicode code points from 0.';
COMMENT ON COLUMN facts.char_end IS 'First code point behind the mention.';
COMMENT ON COLUMN facts.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN facts.value IS 'Value with its multiplier; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN facts.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN facts.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN facts.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN facts.kind IS 'level, share, change, ratio or gap.';
COMMENT ON COLUMN facts.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN facts.metric_text IS 'Noun phrase that names the metric.';
COMMENT ON COLUMN facts.area IS 'Places: ISO 3166-1 alpha-2 codes or groups; empty where the text ties it to none.';
COMMENT ON COLUMN facts.subject IS 'Other things that it is about, as written.';
COMMENT ON COLUMN facts.period IS 'ISO 8601 time or interval.';
COMMENT ON COLUMN facts.base_period IS 'Earlier time of a change or ratio.';
COMMENT ON COLUMN facts.attributed_to IS 'Origin that the sentence names other than the report.';
COMMENT ON COLUMN facts.confidence IS 'Probability from 0 to 1 that the whole row is right.';
COMMENT ON COLUMN facts.evidence IS 'Rules, and the code points that each slot was read from.';
COMMENT ON COLUMN facts.edition IS 'Edition of the report that the document is about, such as ai-index/2025.';
COMMENT ON COLUMN facts.publisher IS 'Outlet of the document.';
COMMENT ON COLUMN facts.published IS 'Day of publication of the document.';
COMMENT ON COLUMN facts.title IS 'Headline of the document.';
COMMENT ON COLUMN facts.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN facts.snapshot_sha256 IS 'SHA-256 of the bytes that it was read from.';
COMMENT ON COLUMN facts.source_link IS 'Address with a text fragment that scrolls to the mention.';
COMMENT ON COLUMN facts.run_id IS 'The run that opened the row.';
COMMENT ON COLUMN facts.observation_id IS 'The figure that it states, the same for all facts that state it; of several the one that matters most. See observation.';
COMMENT ON COLUMN facts.agreement IS 'What other facts say of the figure: single (no other), agree, conflict, resolved, or unsure (it differs from the others, but is too uncertain to contradict them). Null where it was not compared.';
COMMENT ON COLUMN facts.origin_count IS 'Independent origins that agree on the figure; articles on one report count once.';
COMMENT ON COLUMN facts.check_verdict IS 'Worst verdict of the arithmetic: consistent, rounding or inconsistent. Null where nothing could be checked.';
COMMENT ON COLUMN facts.review_decision IS 'accept or correct where a person decided; else null.';
COMMENT ON COLUMN facts.reference IS 'confirmed or contradicted by a reference value; null where there is none.';

CREATE OR REPLACE VIEW facts_in_review AS
SELECT * EXCLUDE (in_review) FROM all_facts WHERE in_review;
COMMENT ON VIEW facts_in_review IS 'Current facts whose confidence is below the review_below of the latest run, and on which nobody decided: to be read before they are used.';
COMMENT ON COLUMN facts_in_review.source IS 'Address or path of the document.';
COMMENT ON COLUMN facts_in_review.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN facts_in_review.prefix IS 'Words before the mention.';
COMMENT ON COLUMN facts_in_review.suffix IS 'Words behind the mention.';
COMMENT ON COLUMN facts_in_review.char_start IS 'Begin of the mention in the cleaned text, in Unicode code points from 0.';
COMMENT ON COLUMN facts_in_review.char_end IS 'First code point behind the mention.';
COMMENT ON COLUMN facts_in_review.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN facts_in_review.value IS 'Value with its multiplier; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN facts_in_review.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN facts_in_review.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN facts_in_review.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN facts_in_review.kind IS 'level, share, change, ratio or gap.';
COMMENT ON COLUMN facts_in_review.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN facts_in_review.metric_text IS 'Noun phrase that names the metric.';
COMMENT ON COLUMN facts_in_review.area IS 'Places: ISO 3166-1 alpha-2 codes or groups; empty where the text ties it to none.';
COMMENT ON COLUMN facts_in_review.subject IS 'Other things that it is about, as written.';
COMMENT ON COLUMN facts_in_review.period IS 'ISO 8601 time or interval.';
COMMENT ON COLUMN facts_in_review.base_period IS 'Earlier time of a change or ratio.';
COMMENT ON COLUMN facts_in_review.attributed_to IS 'Origin that the sentence names other than the report.';
COMMENT ON COLUMN facts_in_review.confidence IS 'Probability from 0 to 1 that the whole row is right.';
COMMENT ON COLUMN facts_in_review.evidence IS 'Rules, and the code points that each slot was read from.';
COMMENT ON COLUMN facts_in_review.edition IS 'Edition of the report that the document is about, such as ai-index/2025.';
COMMENT ON COLUMN facts_in_review.publisher IS 'Outlet of the document.';
COMMENT ON COLUMN facts_in_review.published IS 'Day of publication of the document.';
COMMENT ON COLUMN facts_in_review.title IS 'Headline of the document.';
COMMENT ON COLUMN facts_in_review.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN facts_in_review.snapshot_sha256 IS 'SHA-256 of the bytes that it was read from.';
COMMENT ON COLUMN facts_in_review.source_link IS 'Address with a text fragment that scrolls to the mention.';
COMMENT ON COLUMN facts_in_review.run_id IS 'The run that opened the row.';
COMMENT ON COLUMN facts_in_review.observation_id IS 'The figure that it states, the same for all facts that state it; of several the one that matters most. See observation.';
COMMENT ON COLUMN facts_in_review.agreement IS 'What other facts say of the figure: single (no other), agree, conflict, resolved, or unsure (it differs from the others, but is too uncertain to contradict them). Null where it was not compared.';
COMMENT ON COLUMN facts_in_review.origin_count IS 'Independent origins that agree on the figure; articles on one report count once.';
COMMENT ON COLUMN facts_in_review.check_verdict IS 'Worst verdict of the arithmetic: consistent, rounding or inconsistent. Null where nothing could be checked.';
COMMENT ON COLUMN facts_in_review.review_decision IS 'accept or correct where a person decided; else null.';
COMMENT ON COLUMN facts_in_review.reference IS 'confirmed or contradicted by a reference value; null where there is none.';
