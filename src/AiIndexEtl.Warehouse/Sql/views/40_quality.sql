-- What somebody should look at.

CREATE OR REPLACE VIEW claim_checks AS
SELECT f.fact_id, k.check_name, k.verdict, k.stated, k.expected, k.detail, c.mention, c.sentence, d.source, c.source_link, f.metric, f.area, f.period, f.unit, k.other_claim_ids, k.claim_id
FROM claim_check k JOIN claim c USING (claim_id) JOIN fact f ON f.claim_id = k.claim_id AND f.valid_to IS NULL JOIN document d ON d.document_id = f.document_id
WHERE f.review_decision IS DISTINCT FROM 'reject'
    AND (k.check_name = 'magnitude_of_edition' OR NOT list_has_any(list_append(k.other_claim_ids, k.claim_id),
        coalesce((SELECT list(claim_id) FROM fact WHERE valid_to IS NULL AND review_decision IN ('correct', 'reject')), [])));
COMMENT ON VIEW claim_checks IS 'What arithmetic says of current facts: each check with its calculation. Checks with a claim that a person corrected or rejected are left out.';
COMMENT ON COLUMN claim_checks.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN claim_checks.check_name IS 'Name of the check.';
COMMENT ON COLUMN claim_checks.verdict IS 'consistent, rounding (off by no more than rounding explains) or inconsistent.';
COMMENT ON COLUMN claim_checks.stated IS 'The value as stated.';
COMMENT ON COLUMN claim_checks.expected IS 'The value that follows from the other claims, or the bound that is passed.';
COMMENT ON COLUMN claim_checks.detail IS 'The calculation with its numbers.';
COMMENT ON COLUMN claim_checks.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN claim_checks.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN claim_checks.source IS 'Address or path of the document.';
COMMENT ON COLUMN claim_checks.source_link IS 'Address with a text fragment that scrolls to the mention.';
COMMENT ON COLUMN claim_checks.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN claim_checks.area IS 'Places: ISO 3166-1 alpha-2 codes or groups; empty where the text ties it to none.';
COMMENT ON COLUMN claim_checks.period IS 'ISO 8601 time or interval.';
COMMENT ON COLUMN claim_checks.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN claim_checks.other_claim_ids IS 'The claims that it was calculated from.';
COMMENT ON COLUMN claim_checks.claim_id IS 'The claim that is checked.';

CREATE OR REPLACE VIEW review_queue AS
WITH doubt AS (
    SELECT fact_id, 'low_confidence' AS reason, 'confidence is below the threshold' AS detail FROM facts_in_review
    UNION ALL SELECT DISTINCT m.fact_id, 'conflict', 'other facts on the same figure say otherwise'
        FROM observation_fact m JOIN observation o USING (observation_id, generation) WHERE o.agreement = 'conflict' AND m.stance <> 'unsure'
    UNION ALL SELECT fact_id, 'check', min(detail) FROM claim_checks WHERE verdict = 'inconsistent' GROUP BY fact_id
    UNION ALL SELECT fact_id, 'reference', concat('the reference value is ', reference_value, ' ', reference_unit, ' (', reference_source, ')') FROM fact_reference WHERE NOT is_confirmed
    UNION ALL SELECT f.fact_id, 'stale_decision', r.detail FROM review r JOIN fact f ON f.anchor_id = r.anchor_id AND f.valid_to IS NULL WHERE r.state = 'stale'
)
SELECT q.fact_id, q.reason, q.detail, f.value, f.unit, f.kind, f.metric, f.metric_text, f.area, f.subject, f.period, c.mention, c.sentence, d.source, c.source_link, f.confidence
FROM doubt q JOIN fact f ON f.fact_id = q.fact_id AND f.valid_to IS NULL JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
WHERE f.review_decision IS NULL
ORDER BY list_position(['stale_decision', 'conflict', 'reference', 'check', 'low_confidence'], q.reason), f.confidence, q.fact_id;
COMMENT ON VIEW review_queue IS 'What a person should look at, each fact and reason once: doubtful facts, sides of conflicts, arithmetic that does not add up, reference values that are contradicted, and decisions that hold no longer.';
COMMENT ON COLUMN review_queue.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN review_queue.reason IS 'stale_decision, conflict, reference, check or low_confidence.';
COMMENT ON COLUMN review_queue.detail IS 'What is the matter.';
COMMENT ON COLUMN review_queue.value IS 'Value with its multiplier; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN review_queue.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN review_queue.kind IS 'level, share, change, ratio or gap.';
COMMENT ON COLUMN review_queue.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN review_queue.metric_text IS 'Noun phrase that names the metric.';
COMMENT ON COLUMN review_queue.area IS 'Places: ISO 3166-1 alpha-2 codes or groups; empty where the text ties it to none.';
COMMENT ON COLUMN review_queue.subject IS 'Other things that it is about, as written.';
COMMENT ON COLUMN review_queue.period IS 'ISO 8601 time or interval.';
COMMENT ON COLUMN review_queue.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN review_queue.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN review_queue.source IS 'Address or path of the document.';
COMMENT ON COLUMN review_queue.source_link IS 'Address with a text fragment that scrolls to the mention.';
COMMENT ON COLUMN review_queue.confidence IS 'Probability from 0 to 1 that the whole row is right.';
