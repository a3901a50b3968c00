-- Version 4: which figure a fact states (identity), what other facts say of the same figure (series, observation, observation_fact), what
-- arithmetic says of it (claim_check), what people decided on it (review), reference values, and what editions are. Facts of earlier
-- versions are identified by the next publication; until then they stand alone.

ALTER TABLE run ADD COLUMN kind VARCHAR;
ALTER TABLE run ADD COLUMN reason VARCHAR;
ALTER TABLE run ADD COLUMN vocabulary_sha256 VARCHAR;
COMMENT ON COLUMN run.kind IS 'What the run did: fetch (sources asked), snapshots (kept snapshots read again), import (a shard of other runs), review (decisions applied). Null in rows of version 3 and before, which were all fetch.';
COMMENT ON COLUMN run.vocabulary_sha256 IS 'SHA-256 of the vocabulary that the figures of all current facts were identified with after the run; null where the run did not see to it.';
COMMENT ON COLUMN run.reason IS 'Why it was started, in the words of who did; null where nobody said.';

ALTER TABLE document ADD COLUMN edition_given BOOLEAN;
COMMENT ON COLUMN document.edition_given IS 'True where pipeline.yaml or the command line filed the document under its edition; else the edition was read from its words. Null in rows of version 3 and before.';
ALTER TABLE snapshot ADD COLUMN confirmed_at TIMESTAMPTZ;
COMMENT ON COLUMN snapshot.confirmed_at IS 'When the same bytes were received last (UTC); null where they were received once.';

ALTER TABLE edition ADD COLUMN title VARCHAR;
ALTER TABLE edition ADD COLUMN producer VARCHAR;
ALTER TABLE edition ADD COLUMN published DATE;
ALTER TABLE edition ADD COLUMN url VARCHAR;
ALTER TABLE edition ADD COLUMN citation VARCHAR;
ALTER TABLE edition ADD COLUMN license_name VARCHAR;
ALTER TABLE edition ADD COLUMN license_url VARCHAR;
COMMENT ON COLUMN edition.title IS 'Title of the report; null where pipeline.yaml does not say.';
COMMENT ON COLUMN edition.producer IS 'Who makes the report; null where pipeline.yaml does not say.';
COMMENT ON COLUMN edition.published IS 'Day of publication of the report; null where pipeline.yaml does not say.';
COMMENT ON COLUMN edition.url IS 'Address of the report; null where pipeline.yaml does not say.';
COMMENT ON COLUMN edition.citation IS 'How to cite the report; null where pipeline.yaml does not say.';
COMMENT ON COLUMN edition.license_name IS 'Licence of the report; null where pipeline.yaml does not say.';
COMMENT ON COLUMN edition.license_url IS 'Address of the licence; null where pipeline.yaml does not say.';

ALTER TABLE fact ADD COLUMN identity STRUCT(version INTEGER, metric_key VARCHAR, kind VARCHAR, dimension VARCHAR, period VARCHAR, base_period VARCHAR,
    low DECIMAL(38,9), high DECIMAL(38,9), times_low DECIMAL(38,9), times_high DECIMAL(38,9), institution VARCHAR, is_comparable BOOLEAN,
    observations STRUCT(observation_id VARCHAR, series_id VARCHAR, area VARCHAR[], subject VARCHAR[])[]);
ALTER TABLE fact ADD COLUMN review_id VARCHAR;
ALTER TABLE fact ADD COLUMN review_decision VARCHAR;
ALTER TABLE fact ADD COLUMN extracted STRUCT(value DECIMAL(38,9), value_upper DECIMAL(38,9), unit VARCHAR, qualifier VARCHAR, kind VARCHAR, metric VARCHAR,
    metric_text VARCHAR, area VARCHAR[], subject VARCHAR[], period VARCHAR, base_period VARCHAR, attributed_to VARCHAR, confidence DOUBLE);
COMMENT ON COLUMN fact.identity IS 'The figure that it states and the interval of values that its words leave open, in the unit named by dimension; see docs/data-model.md. Null in facts that were not identified yet.';
COMMENT ON COLUMN fact.review_id IS 'The decision of a person that holds for it; null where there is none.';
COMMENT ON COLUMN fact.review_decision IS 'accept, reject or correct; null where nobody decided.';
COMMENT ON COLUMN fact.extracted IS 'What was extracted before a person corrected it; null where nobody did.';
COMMENT ON COLUMN fact.supersede_reason IS 'reextracted (same text, other reading), source_changed (the page says otherwise) or review (a person decided, or took a decision back); null while it is current.';

CREATE TABLE series (
    series_id VARCHAR NOT NULL, metric VARCHAR NOT NULL, metric_key VARCHAR, area VARCHAR[] NOT NULL, subject VARCHAR[] NOT NULL, kind VARCHAR NOT NULL,
    dimension VARCHAR NOT NULL);
COMMENT ON TABLE series IS 'What figures are measured over time: metric, area, subject, kind and dimension. Made anew with every publication.';
COMMENT ON COLUMN series.series_id IS 'SHA-256 of the other columns.';
COMMENT ON COLUMN series.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN series.metric_key IS 'For other: the words that name the metric, folded and stripped; else null.';
COMMENT ON COLUMN series.area IS 'Places; empty for the world and where there is none.';
COMMENT ON COLUMN series.subject IS 'Things that it is about, under the first name that the vocabulary has for them.';
COMMENT ON COLUMN series.kind IS 'level, share, growth, difference, ratio or gap.';
COMMENT ON COLUMN series.dimension IS 'What values are compared in: percent, count, factor, second, an ISO 4217 code and so on.';

-- Ids that differ in nearly every row are always packed best by FSST; saying so spares DuckDB the trial of the other ways.
CREATE TABLE observation (
    observation_id VARCHAR USING COMPRESSION fsst NOT NULL, generation INTEGER NOT NULL, series_id VARCHAR USING COMPRESSION fsst NOT NULL,
    period VARCHAR, base_period VARCHAR, editions VARCHAR[] NOT NULL, primary_fact_id VARCHAR USING COMPRESSION fsst NOT NULL,
    fact_count BIGINT NOT NULL, source_count BIGINT NOT NULL, origin_count BIGINT NOT NULL, agreement VARCHAR NOT NULL);
COMMENT ON TABLE observation IS 'Figures: a series at a time, as told by one generation of reports. Made anew with every publication.';
COMMENT ON COLUMN observation.observation_id IS 'SHA-256 of series, period and base period; with generation the key.';
COMMENT ON COLUMN observation.generation IS '1 for the newest edition of each report that states the figure, and for facts that name no edition; 2 for the edition before, and so on. Generations are revisions of each other, no conflicts.';
COMMENT ON COLUMN observation.series_id IS 'The series.';
COMMENT ON COLUMN observation.period IS 'ISO 8601 time; of a growth its end; null where unknown.';
COMMENT ON COLUMN observation.base_period IS 'Of a growth or difference its begin; else null.';
COMMENT ON COLUMN observation.editions IS 'Editions of the reports that state it, sorted; empty where no document names one.';
COMMENT ON COLUMN observation.primary_fact_id IS 'The fact that stands for it: one that a person accepted, else of the value that most documents state the most exact one.';
COMMENT ON COLUMN observation.fact_count IS 'Facts that state it, rejected ones left out.';
COMMENT ON COLUMN observation.source_count IS 'Documents that state it.';
COMMENT ON COLUMN observation.origin_count IS 'Independent origins: articles on one report repeat it and count once.';
COMMENT ON COLUMN observation.agreement IS 'single (nothing else agrees with it), agree (other facts overlap with it at their stated precision), conflict, or resolved (a conflict in which a person accepted one side).';

CREATE TABLE observation_fact (
    observation_id VARCHAR USING COMPRESSION fsst NOT NULL, generation INTEGER NOT NULL, fact_id VARCHAR USING COMPRESSION fsst NOT NULL,
    edition VARCHAR, origin VARCHAR NOT NULL, stance VARCHAR NOT NULL,
    relative_difference DOUBLE);
COMMENT ON TABLE observation_fact IS 'Which facts state which observation, and how they stand to it. Made anew with every publication.';
COMMENT ON COLUMN observation_fact.observation_id IS 'The observation.';
COMMENT ON COLUMN observation_fact.generation IS 'Its generation.';
COMMENT ON COLUMN observation_fact.fact_id IS 'The fact.';
COMMENT ON COLUMN observation_fact.edition IS 'The edition that its document is about; null where unknown.';
COMMENT ON COLUMN observation_fact.origin IS 'Where the figure comes from: the institution that the sentence names, else the report, else the publisher or host.';
COMMENT ON COLUMN observation_fact.stance IS 'primary, supports (agrees, from another origin), repeats (agrees, from an origin that was counted), conflicts, or unsure (differs, but a slot is too uncertain to contradict).';
COMMENT ON COLUMN observation_fact.relative_difference IS 'Difference of its value to that of the primary fact, as a part of the latter; null where it is not defined.';

CREATE TABLE claim_check (
    document_id VARCHAR NOT NULL, claim_id VARCHAR NOT NULL, check_name VARCHAR NOT NULL, verdict VARCHAR NOT NULL, stated DECIMAL(38,9) NOT NULL,
    expected DECIMAL(38,9), detail VARCHAR NOT NULL, other_claim_ids VARCHAR[] NOT NULL);
COMMENT ON TABLE claim_check IS 'What arithmetic says of current claims: change against its ends, parts against the whole and so on.';
COMMENT ON COLUMN claim_check.document_id IS 'The document.';
COMMENT ON COLUMN claim_check.claim_id IS 'The claim that is checked.';
COMMENT ON COLUMN claim_check.check_name IS 'Name of the check, see docs/checks.md.';
COMMENT ON COLUMN claim_check.verdict IS 'consistent, rounding (off by no more than rounding explains) or inconsistent.';
COMMENT ON COLUMN claim_check.stated IS 'The value as stated.';
COMMENT ON COLUMN claim_check.expected IS 'The value that follows from the other claims, or the bound that is passed.';
COMMENT ON COLUMN claim_check.detail IS 'The calculation with its numbers.';
COMMENT ON COLUMN claim_check.other_claim_ids IS 'The claims that it was calculated from.';

CREATE TABLE review (
    review_id VARCHAR NOT NULL, anchor_id VARCHAR, source VARCHAR NOT NULL, mention VARCHAR NOT NULL, prefix VARCHAR, suffix VARCHAR, sentence VARCHAR,
    decision VARCHAR NOT NULL, expected STRUCT(value DECIMAL(38,9), unit VARCHAR), corrected VARCHAR, reason VARCHAR, reviewer VARCHAR, decided_at TIMESTAMPTZ,
    state VARCHAR NOT NULL, detail VARCHAR, run_id UUID NOT NULL, nth INTEGER, "position" INTEGER, expected_slots VARCHAR NOT NULL);
COMMENT ON TABLE review IS 'Decisions of people on facts, as the decisions file had them at the last publication that read it, and what became of each.';
COMMENT ON COLUMN review.review_id IS 'SHA-256 of the decision.';
COMMENT ON COLUMN review.anchor_id IS 'The words that it is about, see claim.anchor_id; null where no current text has them.';
COMMENT ON COLUMN review.source IS 'Address or path of the document.';
COMMENT ON COLUMN review.mention IS 'The number as written.';
COMMENT ON COLUMN review.prefix IS 'Words before it.';
COMMENT ON COLUMN review.suffix IS 'Words behind it.';
COMMENT ON COLUMN review.sentence IS 'The sentence that the reviewer saw.';
COMMENT ON COLUMN review.decision IS 'accept, reject or correct.';
COMMENT ON COLUMN review.expected IS 'Value and unit that were extracted when it was decided; the decision holds only while they and the rest of expected_slots are extracted.';
COMMENT ON COLUMN review.corrected IS 'The corrected slots as JSON; null for accept and reject.';
COMMENT ON COLUMN review.reason IS 'Why, in the reviewer''s words.';
COMMENT ON COLUMN review.reviewer IS 'Who decided.';
COMMENT ON COLUMN review.decided_at IS 'When (UTC).';
COMMENT ON COLUMN review.state IS 'applied, stale (what is read from the words changed), unmatched (no current text has the words as a figure) or withdrawn (taken out of the decisions file).';
COMMENT ON COLUMN review.detail IS 'Why it is stale or unmatched; usually null where it is applied.';
COMMENT ON COLUMN review.run_id IS 'The run that gave it this state.';
COMMENT ON COLUMN review.nth IS 'Which occurrence of prefix, mention and suffix in the text it is about, from 1; null where there is one.';
COMMENT ON COLUMN review."position" IS 'Where the mention stood when it was decided, in Unicode code points of the cleaned text; null where unknown.';
COMMENT ON COLUMN review.expected_slots IS 'All that was expected, as JSON: value, unit, and the other slots that the reviewer vouched for.';

CREATE TABLE reference_value (
    reference_id VARCHAR NOT NULL, observation_id VARCHAR NOT NULL, series_id VARCHAR NOT NULL, metric VARCHAR NOT NULL, area VARCHAR[] NOT NULL, subject VARCHAR[] NOT NULL,
    kind VARCHAR NOT NULL, period VARCHAR, base_period VARCHAR, value DECIMAL(38,9) NOT NULL, unit VARCHAR NOT NULL, low DECIMAL(38,9), high DECIMAL(38,9),
    dimension VARCHAR NOT NULL, edition VARCHAR, source VARCHAR NOT NULL, url VARCHAR, note VARCHAR);
COMMENT ON TABLE reference_value IS 'Official figures that facts are compared with, from the file of reference values.';
COMMENT ON COLUMN reference_value.reference_id IS 'SHA-256 of the row.';
COMMENT ON COLUMN reference_value.observation_id IS 'The figure that it gives, see observation.';
COMMENT ON COLUMN reference_value.series_id IS 'The series of that figure.';
COMMENT ON COLUMN reference_value.metric IS 'Id of the vocabulary.';
COMMENT ON COLUMN reference_value.area IS 'Places; empty for the world.';
COMMENT ON COLUMN reference_value.subject IS 'Other things that it is about.';
COMMENT ON COLUMN reference_value.kind IS 'level, share, growth, difference, ratio or gap.';
COMMENT ON COLUMN reference_value.period IS 'ISO 8601 time.';
COMMENT ON COLUMN reference_value.base_period IS 'Earlier time of a growth.';
COMMENT ON COLUMN reference_value.value IS 'The official value.';
COMMENT ON COLUMN reference_value.unit IS 'Its unit.';
COMMENT ON COLUMN reference_value.low IS 'The least value that rounding leaves open, in dimension.';
COMMENT ON COLUMN reference_value.high IS 'The greatest value that rounding leaves open, in dimension.';
COMMENT ON COLUMN reference_value.dimension IS 'What values are compared in.';
COMMENT ON COLUMN reference_value.edition IS 'The edition that gives it: facts of another edition are confirmed by it but not contradicted. Null where it holds for all.';
COMMENT ON COLUMN reference_value.source IS 'Who publishes it, as the file says.';
COMMENT ON COLUMN reference_value.url IS 'Where; null where the file does not say.';
COMMENT ON COLUMN reference_value.note IS 'Note of the file; null where there is none.';
