-- Version 1 of the tables. Never edited once published: a later version is a further script.
-- No primary keys: DuckDB's indexes slow bulk loading and restrict updates; the check ids_are_unique takes their place.

CREATE TABLE schema_version (
    version INTEGER NOT NULL, program VARCHAR NOT NULL, ddl_sha256 VARCHAR NOT NULL, applied_at TIMESTAMPTZ NOT NULL);
COMMENT ON TABLE schema_version IS 'Which scripts made the tables of this file; one row per script.';
COMMENT ON COLUMN schema_version.version IS 'Number of the script, from 1 without gaps.';
COMMENT ON COLUMN schema_version.program IS 'AiIndexEtl: marks the file as one of this program.';
COMMENT ON COLUMN schema_version.ddl_sha256 IS 'SHA-256 of the script.';
COMMENT ON COLUMN schema_version.applied_at IS 'When the script ran (UTC).';

CREATE TABLE run (
    run_id UUID NOT NULL, job_name VARCHAR NOT NULL, started_at TIMESTAMPTZ NOT NULL, ended_at TIMESTAMPTZ, event_type VARCHAR NOT NULL,
    code_version VARCHAR, config_sha256 VARCHAR, model_sha256 VARCHAR, shard_count INTEGER NOT NULL,
    facts_added BIGINT, facts_changed BIGINT, facts_removed BIGINT, facts_open BIGINT);
COMMENT ON TABLE run IS 'Runs that were published (PROV Activity, OpenLineage run). A run that failed leaves no trace: the file stays as it was.';
COMMENT ON COLUMN run.run_id IS 'UUID version 7: sorts by time.';
COMMENT ON COLUMN run.job_name IS 'What ran: the group of sources, or merge.';
COMMENT ON COLUMN run.started_at IS 'Begin of the run (UTC); facts that it opened are valid from here.';
COMMENT ON COLUMN run.ended_at IS 'When the merge was done (UTC).';
COMMENT ON COLUMN run.event_type IS 'OpenLineage event: COMPLETE in every published file.';
COMMENT ON COLUMN run.code_version IS 'Version of the program.';
COMMENT ON COLUMN run.config_sha256 IS 'SHA-256 of the configuration.';
COMMENT ON COLUMN run.model_sha256 IS 'SHA-256 of the model file; null where rules alone read the text.';
COMMENT ON COLUMN run.shard_count IS 'How many staging folders were merged.';
COMMENT ON COLUMN run.facts_added IS 'Facts stated now and not before.';
COMMENT ON COLUMN run.facts_changed IS 'Facts stated before and now whose reading, place or confidence changed.';
COMMENT ON COLUMN run.facts_removed IS 'Facts stated before and not now.';
COMMENT ON COLUMN run.facts_open IS 'Current facts after the run.';

CREATE TABLE run_stage (
    run_id UUID NOT NULL, stage VARCHAR NOT NULL, started_at TIMESTAMPTZ NOT NULL, duration_ms BIGINT NOT NULL,
    rows_in BIGINT, rows_out BIGINT, rows_rejected BIGINT);
COMMENT ON TABLE run_stage IS 'What each stage of a run took and gave.';
COMMENT ON COLUMN run_stage.run_id IS 'The run.';
COMMENT ON COLUMN run_stage.stage IS 'Name of the stage: scrape, clean, extract, load.';
COMMENT ON COLUMN run_stage.started_at IS 'Begin (UTC).';
COMMENT ON COLUMN run_stage.duration_ms IS 'Duration in milliseconds.';
COMMENT ON COLUMN run_stage.rows_in IS 'Rows that the stage was given.';
COMMENT ON COLUMN run_stage.rows_out IS 'Rows that it handed on.';
COMMENT ON COLUMN run_stage.rows_rejected IS 'Rows that it set aside with a reason.';

CREATE TABLE edition (edition_id VARCHAR NOT NULL, series VARCHAR NOT NULL, label VARCHAR, first_run_id UUID NOT NULL);
COMMENT ON TABLE edition IS 'Editions of the reports that documents are about. Editions live side by side.';
COMMENT ON COLUMN edition.edition_id IS 'Series and label, such as ai-index/2025.';
COMMENT ON COLUMN edition.series IS 'The report series, such as ai-index.';
COMMENT ON COLUMN edition.label IS 'The edition within its series, such as 2025; null where the id names none.';
COMMENT ON COLUMN edition.first_run_id IS 'The run that first met it.';

CREATE TABLE document (
    document_id VARCHAR NOT NULL, source VARCHAR NOT NULL, source_id VARCHAR NOT NULL, host VARCHAR NOT NULL, title VARCHAR,
    publisher VARCHAR, author VARCHAR, published DATE, language VARCHAR, edition VARCHAR,
    snapshot_sha256 VARCHAR, text_sha256 VARCHAR, first_run_id UUID NOT NULL);
COMMENT ON TABLE document IS 'One row per canonical address or path.';
COMMENT ON COLUMN document.document_id IS 'SHA-256 of source.';
COMMENT ON COLUMN document.source IS 'Canonical address, or path as given.';
COMMENT ON COLUMN document.source_id IS 'The source in pipeline.yaml that it came from.';
COMMENT ON COLUMN document.host IS 'Host of the address; empty for a file.';
COMMENT ON COLUMN document.title IS 'Headline.';
COMMENT ON COLUMN document.publisher IS 'Outlet.';
COMMENT ON COLUMN document.author IS 'Author.';
COMMENT ON COLUMN document.published IS 'Day of publication.';
COMMENT ON COLUMN document.language IS 'BCP 47 language.';
COMMENT ON COLUMN document.edition IS 'Edition of the report that it is about.';
COMMENT ON COLUMN document.snapshot_sha256 IS 'The snapshot that was read last.';
COMMENT ON COLUMN document.text_sha256 IS 'The text that was read last.';
COMMENT ON COLUMN document.first_run_id IS 'The run that first met it.';

CREATE TABLE fetch_attempt (
    run_id UUID NOT NULL, source_id VARCHAR NOT NULL, url VARCHAR NOT NULL, fetched_at TIMESTAMPTZ NOT NULL, http_status INTEGER,
    attempts INTEGER NOT NULL, duration_ms BIGINT NOT NULL, snapshot_sha256 VARCHAR, error_code VARCHAR, error VARCHAR);
COMMENT ON TABLE fetch_attempt IS 'Every fetch of every run, failed ones included; only ever added to.';
COMMENT ON COLUMN fetch_attempt.run_id IS 'The run.';
COMMENT ON COLUMN fetch_attempt.source_id IS 'The source in pipeline.yaml.';
COMMENT ON COLUMN fetch_attempt.url IS 'The address or path that was asked.';
COMMENT ON COLUMN fetch_attempt.fetched_at IS 'Begin (UTC).';
COMMENT ON COLUMN fetch_attempt.http_status IS 'Status of the last answer; null for a file or where there was none.';
COMMENT ON COLUMN fetch_attempt.attempts IS 'Requests sent, retries included.';
COMMENT ON COLUMN fetch_attempt.duration_ms IS 'Duration with retries, in milliseconds.';
COMMENT ON COLUMN fetch_attempt.snapshot_sha256 IS 'The bytes received; null where the fetch failed.';
COMMENT ON COLUMN fetch_attempt.error_code IS 'Stable code of the failure; null where there was none.';
COMMENT ON COLUMN fetch_attempt.error IS 'The failure in words; null where there was none.';

CREATE TABLE snapshot (
    snapshot_sha256 VARCHAR NOT NULL, document_id VARCHAR NOT NULL, first_run_id UUID NOT NULL, accessed_at TIMESTAMPTZ NOT NULL,
    media_type VARCHAR NOT NULL, charset VARCHAR NOT NULL, size_bytes BIGINT NOT NULL, etag VARCHAR, last_modified VARCHAR,
    raw_path VARCHAR NOT NULL, text_sha256 VARCHAR NOT NULL);
COMMENT ON TABLE snapshot IS 'Distinct bodies of documents; the bytes lie in the folder of raw snapshots.';
COMMENT ON COLUMN snapshot.snapshot_sha256 IS 'SHA-256 of the bytes; together with document_id the key.';
COMMENT ON COLUMN snapshot.document_id IS 'The document.';
COMMENT ON COLUMN snapshot.first_run_id IS 'The run that first loaded it.';
COMMENT ON COLUMN snapshot.accessed_at IS 'When the bytes were first received (UTC).';
COMMENT ON COLUMN snapshot.media_type IS 'Media type.';
COMMENT ON COLUMN snapshot.charset IS 'Encoding that the bytes were decoded with.';
COMMENT ON COLUMN snapshot.size_bytes IS 'Size in bytes.';
COMMENT ON COLUMN snapshot.etag IS 'ETag of the response.';
COMMENT ON COLUMN snapshot.last_modified IS 'Last-Modified of the response, as sent.';
COMMENT ON COLUMN snapshot.raw_path IS 'Where the bytes are kept, relative to the folder of raw snapshots.';
COMMENT ON COLUMN snapshot.text_sha256 IS 'The text that cleaning reads from the bytes; changes when cleaning does.';

CREATE TABLE document_text (text_sha256 VARCHAR NOT NULL, text VARCHAR NOT NULL, first_run_id UUID NOT NULL);
COMMENT ON TABLE document_text IS 'Cleaned texts. Several snapshots share one where only the page around the article changed.';
COMMENT ON COLUMN document_text.text_sha256 IS 'SHA-256 of the text in UTF-8.';
COMMENT ON COLUMN document_text.text IS 'The text that offsets count in, in Unicode code points.';
COMMENT ON COLUMN document_text.first_run_id IS 'The run that first loaded it.';

CREATE TABLE variable (variable_id VARCHAR NOT NULL, name VARCHAR, definition VARCHAR, first_run_id UUID NOT NULL);
COMMENT ON TABLE variable IS 'Metrics that facts are about, and those of the vocabulary that was handed over.';
COMMENT ON COLUMN variable.variable_id IS 'Id of the vocabulary, or other.';
COMMENT ON COLUMN variable.name IS 'Name for people; null where the vocabulary gave none.';
COMMENT ON COLUMN variable.definition IS 'What is counted; null where the vocabulary gave none.';
COMMENT ON COLUMN variable.first_run_id IS 'The run that first met it.';

CREATE TABLE area (ref_area VARCHAR NOT NULL, name VARCHAR, first_run_id UUID NOT NULL);
COMMENT ON TABLE area IS 'Places that facts are about, and those of the vocabulary that was handed over.';
COMMENT ON COLUMN area.ref_area IS 'ISO 3166-1 alpha-2 code, or the name of a group such as WORLD.';
COMMENT ON COLUMN area.name IS 'Name for people; null where the vocabulary gave none.';
COMMENT ON COLUMN area.first_run_id IS 'The run that first met it.';

CREATE TABLE claim (
    claim_id VARCHAR NOT NULL, anchor_id VARCHAR NOT NULL, document_id VARCHAR NOT NULL, snapshot_sha256 VARCHAR NOT NULL,
    text_sha256 VARCHAR NOT NULL, run_id UUID NOT NULL, mention VARCHAR NOT NULL, prefix VARCHAR NOT NULL, suffix VARCHAR NOT NULL,
    char_start INTEGER NOT NULL, char_end INTEGER NOT NULL, sentence VARCHAR NOT NULL, source_link VARCHAR NOT NULL);
COMMENT ON TABLE claim IS 'Figures as written: the words of one text that state one. How they are read is in fact. Never removed.';
COMMENT ON COLUMN claim.claim_id IS 'SHA-256 of document, text and position.';
COMMENT ON COLUMN claim.anchor_id IS 'SHA-256 of document, mention, the parts of prefix and suffix within the sentence, and which occurrence of these words it is: the same words keep it when the text around them changes.';
COMMENT ON COLUMN claim.document_id IS 'The document.';
COMMENT ON COLUMN claim.snapshot_sha256 IS 'The first snapshot that the words were read from.';
COMMENT ON COLUMN claim.text_sha256 IS 'The text that the position counts in.';
COMMENT ON COLUMN claim.run_id IS 'The run that first read the words.';
COMMENT ON COLUMN claim.mention IS 'The number with multiplier and unit (TextQuoteSelector exact).';
COMMENT ON COLUMN claim.prefix IS 'Words before the mention (TextQuoteSelector prefix).';
COMMENT ON COLUMN claim.suffix IS 'Words behind the mention (TextQuoteSelector suffix).';
COMMENT ON COLUMN claim.char_start IS 'Begin of the mention in code points (TextPositionSelector).';
COMMENT ON COLUMN claim.char_end IS 'First code point behind the mention (TextPositionSelector).';
COMMENT ON COLUMN claim.sentence IS 'The sentence that holds the mention.';
COMMENT ON COLUMN claim.source_link IS 'Address with a text fragment that scrolls to the mention.';

CREATE TABLE fact (
    fact_id VARCHAR NOT NULL, anchor_id VARCHAR NOT NULL, claim_id VARCHAR NOT NULL, document_id VARCHAR NOT NULL,
    value DECIMAL(38,9) NOT NULL, value_upper DECIMAL(38,9), unit VARCHAR NOT NULL, qualifier VARCHAR NOT NULL, kind VARCHAR NOT NULL,
    metric VARCHAR NOT NULL, metric_text VARCHAR, area VARCHAR[] NOT NULL, subject VARCHAR[] NOT NULL, period VARCHAR, base_period VARCHAR,
    attributed_to VARCHAR, confidence DOUBLE NOT NULL, evidence STRUCT(slot VARCHAR, rule VARCHAR, "start" INTEGER, "end" INTEGER)[] NOT NULL,
    valid_from TIMESTAMPTZ NOT NULL, valid_to TIMESTAMPTZ, opened_run_id UUID NOT NULL, closed_run_id UUID, supersede_reason VARCHAR);
COMMENT ON TABLE fact IS 'Readings of claims, versioned: one open row per anchor, closed rows keep what was read before and why it ended.';
COMMENT ON COLUMN fact.fact_id IS 'SHA-256 of the anchor and the reading; unique among open rows.';
COMMENT ON COLUMN fact.anchor_id IS 'The words that state it, see claim.anchor_id.';
COMMENT ON COLUMN fact.claim_id IS 'Where the words stand in the text that was read last.';
COMMENT ON COLUMN fact.document_id IS 'The document.';
COMMENT ON COLUMN fact.value IS 'Value with multiplier, at most nine decimal places; lower end of a range; a decrease is negative.';
COMMENT ON COLUMN fact.value_upper IS 'Of a range the end that is farther from zero.';
COMMENT ON COLUMN fact.unit IS 'Unit of measure.';
COMMENT ON COLUMN fact.qualifier IS 'exact, about, nearly, over, under, at_least or at_most.';
COMMENT ON COLUMN fact.kind IS 'level, share, change, ratio or gap.';
COMMENT ON COLUMN fact.metric IS 'Id of the vocabulary, or other; see variable.';
COMMENT ON COLUMN fact.metric_text IS 'Noun phrase that names the metric.';
COMMENT ON COLUMN fact.area IS 'Places that it is about; empty where the text ties it to none.';
COMMENT ON COLUMN fact.subject IS 'Other things that it is about, as written.';
COMMENT ON COLUMN fact.period IS 'ISO 8601 time period or interval.';
COMMENT ON COLUMN fact.base_period IS 'Earlier time of a change or ratio.';
COMMENT ON COLUMN fact.attributed_to IS 'Origin that the sentence names other than the report.';
COMMENT ON COLUMN fact.confidence IS 'Probability from 0 to 1 that the whole row is right.';
COMMENT ON COLUMN fact.evidence IS 'Rules and the code points that each slot was read from.';
COMMENT ON COLUMN fact.valid_from IS 'Begin of the run that opened the row.';
COMMENT ON COLUMN fact.valid_to IS 'Begin of the run that closed it; null while it is current.';
COMMENT ON COLUMN fact.opened_run_id IS 'The run that opened the row.';
COMMENT ON COLUMN fact.closed_run_id IS 'The run that closed it; null while it is current.';
COMMENT ON COLUMN fact.supersede_reason IS 'reextracted (same text, other reading) or source_changed (the page says otherwise); null while it is current.';

CREATE TABLE rejection (
    document_id VARCHAR NOT NULL, text_sha256 VARCHAR NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
    mention VARCHAR NOT NULL, stage VARCHAR NOT NULL, code VARCHAR NOT NULL, run_id UUID NOT NULL);
COMMENT ON TABLE rejection IS 'Numerals of the texts read last that are no facts, each with its reason.';
COMMENT ON COLUMN rejection.document_id IS 'The document.';
COMMENT ON COLUMN rejection.text_sha256 IS 'The text that the position counts in.';
COMMENT ON COLUMN rejection.char_start IS 'Begin of the numeral in code points.';
COMMENT ON COLUMN rejection.char_end IS 'First code point behind it.';
COMMENT ON COLUMN rejection.mention IS 'The numeral as written.';
COMMENT ON COLUMN rejection.stage IS 'extract, or load for a second claim on the same words.';
COMMENT ON COLUMN rejection.code IS 'Reason code.';
COMMENT ON COLUMN rejection.run_id IS 'The run that first rejected it.';

CREATE TABLE check_result (
    run_id UUID NOT NULL, check_name VARCHAR NOT NULL, blocking BOOLEAN NOT NULL, passed BOOLEAN NOT NULL, failing_rows BIGINT NOT NULL,
    sample VARCHAR, description VARCHAR NOT NULL);
COMMENT ON TABLE check_result IS 'Checks of every published run. A blocking check that fails is never seen here: it holds the publication back.';
COMMENT ON COLUMN check_result.run_id IS 'The run.';
COMMENT ON COLUMN check_result.check_name IS 'Name of the check.';
COMMENT ON COLUMN check_result.blocking IS 'True for a check that holds the publication back when it fails.';
COMMENT ON COLUMN check_result.passed IS 'True where no row failed.';
COMMENT ON COLUMN check_result.failing_rows IS 'How many rows failed.';
COMMENT ON COLUMN check_result.sample IS 'The first failing rows as text; null where none failed.';
COMMENT ON COLUMN check_result.description IS 'What the check asks.';
