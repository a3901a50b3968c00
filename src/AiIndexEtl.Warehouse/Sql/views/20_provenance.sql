-- Where facts come from and what they were before.

CREATE OR REPLACE VIEW fact_provenance AS
SELECT f.fact_id, c.claim_id, c.document_id, s.snapshot_sha256, f.value, f.unit, f.metric, c.mention, c.sentence, c.source_link, d.source, d.title, d.publisher,
    d.published, d.edition, s.accessed_at, s.raw_path, s.media_type, s.charset, c.text_sha256, c.char_start, c.char_end,
    list_distinct(list_transform(f.evidence, lambda e: e.rule)) AS rules, f.confidence, f.review_decision, f.review_id,
    r.run_id, r.kind AS run_kind, r.started_at AS run_started_at, r.code_version, r.config_sha256, r.model_sha256
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
JOIN snapshot s ON s.snapshot_sha256 = c.snapshot_sha256 AND s.document_id = c.document_id JOIN run r ON r.run_id = f.opened_run_id
WHERE f.valid_to IS NULL AND f.review_decision IS DISTINCT FROM 'reject';
COMMENT ON VIEW fact_provenance IS 'From each current fact, those that wait for review and rejected ones too, to its words, its text, its snapshot and document, and to the run, program and model that read it.';
COMMENT ON COLUMN fact_provenance.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN fact_provenance.claim_id IS 'The words: SHA-256 of document, text and position.';
COMMENT ON COLUMN fact_provenance.document_id IS 'The document: SHA-256 of its address.';
COMMENT ON COLUMN fact_provenance.snapshot_sha256 IS 'SHA-256 of the bytes that it was read from.';
COMMENT ON COLUMN fact_provenance.value IS 'Value with its multiplier; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN fact_provenance.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN fact_provenance.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN fact_provenance.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN fact_provenance.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN fact_provenance.source_link IS 'Address with a text fragment that scrolls to the mention.';
COMMENT ON COLUMN fact_provenance.source IS 'Address or path of the document.';
COMMENT ON COLUMN fact_provenance.title IS 'Headline of the document.';
COMMENT ON COLUMN fact_provenance.publisher IS 'Outlet of the document.';
COMMENT ON COLUMN fact_provenance.published IS 'Day of publication of the document.';
COMMENT ON COLUMN fact_provenance.edition IS 'Edition of the report that the document is about, such as ai-index/2025.';
COMMENT ON COLUMN fact_provenance.accessed_at IS 'When the bytes were first received (UTC).';
COMMENT ON COLUMN fact_provenance.raw_path IS 'Where the bytes are kept, relative to the folder of raw snapshots.';
COMMENT ON COLUMN fact_provenance.media_type IS 'Media type of the bytes.';
COMMENT ON COLUMN fact_provenance.charset IS 'Encoding that they were decoded with.';
COMMENT ON COLUMN fact_provenance.text_sha256 IS 'The cleaned text; see document_text.';
COMMENT ON COLUMN fact_provenance.char_start IS 'Begin of the mention in the cleaned text, in Unicode code points from 0.';
COMMENT ON COLUMN fact_provenance.char_end IS 'First code point behind the mention.';
COMMENT ON COLUMN fact_provenance.rules IS 'Rules that read its slots.';
COMMENT ON COLUMN fact_provenance.confidence IS 'Probability from 0 to 1 that the whole row is right.';
COMMENT ON COLUMN fact_provenance.review_decision IS 'accept, reject or correct where a person decided; else null.';
COMMENT ON COLUMN fact_provenance.review_id IS 'The decision; see review.';
COMMENT ON COLUMN fact_provenance.run_id IS 'The run that opened the row.';
COMMENT ON COLUMN fact_provenance.run_kind IS 'fetch, snapshots, import or review.';
COMMENT ON COLUMN fact_provenance.run_started_at IS 'Begin of that run (UTC).';
COMMENT ON COLUMN fact_provenance.code_version IS 'Version of the program.';
COMMENT ON COLUMN fact_provenance.config_sha256 IS 'SHA-256 of the configuration.';
COMMENT ON COLUMN fact_provenance.model_sha256 IS 'SHA-256 of the model; null where rules alone read the text.';

CREATE OR REPLACE VIEW fact_history AS
SELECT f.anchor_id, f.fact_id, d.source, c.mention, c.sentence, f.value, f.value_upper, f.unit, f.qualifier, f.kind, f.metric, f.metric_text,
    f.area, f.subject, f.period, f.base_period, f.attributed_to, f.confidence, f.review_decision, f.extracted, f.valid_from, f.valid_to, f.supersede_reason,
    f.opened_run_id, f.closed_run_id
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id;
COMMENT ON VIEW fact_history IS 'All readings, superseded and rejected ones too, with when and why they ended. Rows of one anchor_id are readings of the same words.';
COMMENT ON COLUMN fact_history.anchor_id IS 'The words that state it, wherever they stand in the text; see claim.anchor_id.';
COMMENT ON COLUMN fact_history.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN fact_history.source IS 'Address or path of the document.';
COMMENT ON COLUMN fact_history.mention IS 'The number with multiplier and unit as written (TextQuoteSelector exact).';
COMMENT ON COLUMN fact_history.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN fact_history.value IS 'Value with its multiplier; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN fact_history.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN fact_history.unit IS 'Unit of measure: percent, count, times, an ISO 4217 code, a compound such as USD/1e6 token.';
COMMENT ON COLUMN fact_history.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN fact_history.kind IS 'level, share, change, ratio or gap.';
COMMENT ON COLUMN fact_history.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN fact_history.metric_text IS 'Noun phrase that names the metric.';
COMMENT ON COLUMN fact_history.area IS 'Places: ISO 3166-1 alpha-2 codes or groups; empty where the text ties it to none.';
COMMENT ON COLUMN fact_history.subject IS 'Other things that it is about, as written.';
COMMENT ON COLUMN fact_history.period IS 'ISO 8601 time or interval.';
COMMENT ON COLUMN fact_history.base_period IS 'Earlier time of a change or ratio.';
COMMENT ON COLUMN fact_history.attributed_to IS 'Origin that the sentence names other than the report.';
COMMENT ON COLUMN fact_history.confidence IS 'Probability from 0 to 1 that the whole row is right.';
COMMENT ON COLUMN fact_history.review_decision IS 'accept, reject or correct where a person decided; else null.';
COMMENT ON COLUMN fact_history.extracted IS 'What was extracted before a person corrected it.';
COMMENT ON COLUMN fact_history.valid_from IS 'Begin of the run that opened the row (UTC).';
COMMENT ON COLUMN fact_history.valid_to IS 'Begin of the run that closed it; null while it is current.';
COMMENT ON COLUMN fact_history.supersede_reason IS 'reextracted, source_changed or review; null while it is current.';
COMMENT ON COLUMN fact_history.opened_run_id IS 'The run that opened the row.';
COMMENT ON COLUMN fact_history.closed_run_id IS 'The run that closed it; null while it is current.';
