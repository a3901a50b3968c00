-- Reads the staging files into temporary tables. Figures are strings in these files, which become decimals digit by digit: DuckDB's JSON
-- reader takes bare numbers through binary floating point, which would change the last digits of a long one.

CREATE OR REPLACE TEMP TABLE staged_document AS
FROM read_json(getvariable('document_files'), format = 'newline_delimited', columns = {
    document_id: 'VARCHAR', source: 'VARCHAR', source_id: 'VARCHAR', host: 'VARCHAR', title: 'VARCHAR', publisher: 'VARCHAR',
    author: 'VARCHAR', published: 'DATE', language: 'VARCHAR', edition: 'VARCHAR', edition_given: 'BOOLEAN'})
QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY coalesce(edition_given, false) DESC, source_id, title, published) = 1;

-- Several shards may have received the same bytes: they were confirmed when the last of them did.
CREATE OR REPLACE TEMP TABLE staged_snapshot AS
SELECT * REPLACE (max(greatest(accessed_at, coalesce(confirmed_at, accessed_at))) OVER (PARTITION BY snapshot_sha256, document_id) AS confirmed_at)
FROM read_json(getvariable('snapshot_files'), format = 'newline_delimited', maximum_object_size = getvariable('longest_snapshot'), columns = {
    snapshot_sha256: 'VARCHAR', document_id: 'VARCHAR', accessed_at: 'TIMESTAMPTZ', media_type: 'VARCHAR', charset: 'VARCHAR',
    size_bytes: 'BIGINT', etag: 'VARCHAR', last_modified: 'VARCHAR', raw_path: 'VARCHAR', text_sha256: 'VARCHAR', text: 'VARCHAR',
    confirmed_at: 'TIMESTAMPTZ'})
QUALIFY row_number() OVER (PARTITION BY snapshot_sha256, document_id ORDER BY accessed_at, text_sha256) = 1;

-- Decimals of 38 digits are parsed and printed digit by digit, which takes longer than all the rest of a claim. Figures that fit into 18
-- digits, as nearly all do, take the short way, with the same result; what rounds up to more digits than that fits no more.
CREATE OR REPLACE TEMP MACRO to_figure(written) AS
    coalesce(CAST(TRY_CAST(written AS DECIMAL(18,9)) AS DECIMAL(38,9)), CAST(written AS DECIMAL(38,9)));
CREATE OR REPLACE TEMP MACRO figure_text(figure) AS coalesce(CAST(TRY_CAST(figure AS DECIMAL(18,9)) AS VARCHAR), CAST(figure AS VARCHAR));

-- reading_sha256 is how the words are read; with the words it makes the fact.
CREATE OR REPLACE TEMP TABLE staged_claim AS
SELECT *, sha256(anchor_id || chr(10) || reading_sha256) AS fact_id,
    -- Filled by decisions of people, see review/apply.sql.
    CAST(NULL AS VARCHAR) AS review_id, CAST(NULL AS VARCHAR) AS review_decision,
    CAST(NULL AS STRUCT("value" DECIMAL(38,9), value_upper DECIMAL(38,9), unit VARCHAR, qualifier VARCHAR, kind VARCHAR, metric VARCHAR, metric_text VARCHAR,
        area VARCHAR[], subject VARCHAR[], period VARCHAR, base_period VARCHAR, attributed_to VARCHAR, confidence DOUBLE)) AS extracted
FROM (SELECT *,
    sha256(concat_ws(chr(31), figure_text(value), coalesce(figure_text(value_upper), ''), unit, qualifier, kind, metric, coalesce(metric_text, ''),
        array_to_string(area, chr(30)), array_to_string(subject, chr(30)), coalesce(period, ''), coalesce(base_period, ''),
        coalesce(attributed_to, ''))) AS reading_sha256
FROM (SELECT claim_id, anchor_id, document_id, snapshot_sha256, text_sha256, source_link, claim.mention, claim.prefix, claim.suffix,
    claim.char_start, claim.char_end, claim.sentence,
    to_figure(claim.value) AS value, to_figure(claim.value_upper) AS value_upper,
    claim.unit, claim.qualifier, claim.kind, claim.metric, claim.metric_text,
    coalesce(claim.area, []) AS area, coalesce(claim.subject, []) AS subject, claim.period, claim.base_period, claim.attributed_to,
    claim.confidence, coalesce(claim.evidence, []) AS evidence,
    CASE WHEN "identity" IS NOT NULL THEN {'version': "identity"."version", 'metric_key': "identity".metric_key, 'kind': "identity".kind,
        'dimension': "identity".dimension, 'period': "identity".period, 'base_period': "identity".base_period,
        'low': to_figure("identity".low), 'high': to_figure("identity".high), 'times_low': to_figure("identity".times_low),
        'times_high': to_figure("identity".times_high), 'institution': "identity".institution, 'is_comparable': "identity".is_comparable,
        'observations': "identity".observations} END AS "identity"
FROM read_json(getvariable('claim_files'), format = 'newline_delimited', maximum_object_size = getvariable('longest_claim'), columns = {
    claim_id: 'VARCHAR', anchor_id: 'VARCHAR', document_id: 'VARCHAR', snapshot_sha256: 'VARCHAR', text_sha256: 'VARCHAR', source_link: 'VARCHAR',
    claim: 'STRUCT(mention VARCHAR, prefix VARCHAR, suffix VARCHAR, char_start INTEGER, char_end INTEGER, sentence VARCHAR,
        "value" VARCHAR, value_upper VARCHAR, unit VARCHAR, qualifier VARCHAR, kind VARCHAR, metric VARCHAR, metric_text VARCHAR,
        area VARCHAR[], subject VARCHAR[], period VARCHAR, base_period VARCHAR, attributed_to VARCHAR, confidence DOUBLE,
        evidence STRUCT(slot VARCHAR, "rule" VARCHAR, "start" INTEGER, "end" INTEGER)[])',
    "identity": 'STRUCT("version" INTEGER, metric_key VARCHAR, kind VARCHAR, dimension VARCHAR, period VARCHAR, base_period VARCHAR,
        low VARCHAR, high VARCHAR, times_low VARCHAR, times_high VARCHAR, institution VARCHAR, is_comparable BOOLEAN,
        observations STRUCT(observation_id VARCHAR, series_id VARCHAR, area VARCHAR[], subject VARCHAR[])[])'})));

-- Shards that were handed over twice say the same twice, here and of fetches.
CREATE OR REPLACE TEMP TABLE staged_check AS
SELECT DISTINCT document_id, claim_id, "check" AS check_name, verdict, stated, expected, detail,
    coalesce(other_claim_ids, []) AS other_claim_ids
FROM read_json(getvariable('check_files'), format = 'newline_delimited', columns = {
    document_id: 'VARCHAR', claim_id: 'VARCHAR', "check": 'VARCHAR', verdict: 'VARCHAR', stated: 'DECIMAL(38,9)', expected: 'DECIMAL(38,9)', detail: 'VARCHAR',
    other_claim_ids: 'VARCHAR[]'});

CREATE OR REPLACE TEMP TABLE staged_rejection AS
SELECT DISTINCT document_id, text_sha256, char_start, char_end, "text" AS mention, reason AS code
FROM read_json(getvariable('rejection_files'), format = 'newline_delimited', columns = {
    document_id: 'VARCHAR', text_sha256: 'VARCHAR', "text": 'VARCHAR', char_start: 'INTEGER', char_end: 'INTEGER', reason: 'VARCHAR'});

CREATE OR REPLACE TEMP TABLE staged_fetch AS
SELECT DISTINCT * FROM read_json(getvariable('fetch_files'), format = 'newline_delimited', columns = {
    source_id: 'VARCHAR', url: 'VARCHAR', found_in: 'VARCHAR', fetched_at: 'TIMESTAMPTZ', http_status: 'INTEGER', attempt: 'INTEGER', attempts: 'INTEGER',
    duration_ms: 'BIGINT', waited_ms: 'BIGINT', final_url: 'VARCHAR', redirects: 'INTEGER', wire_bytes: 'BIGINT', body_bytes: 'BIGINT',
    decision: 'VARCHAR', retry_in_ms: 'BIGINT', snapshot_sha256: 'VARCHAR', error_code: 'VARCHAR', error: 'VARCHAR'});

CREATE OR REPLACE TEMP TABLE staged_variable AS
FROM read_json(getvariable('variable_files'), format = 'newline_delimited', columns = {
    variable_id: 'VARCHAR', name: 'VARCHAR', definition: 'VARCHAR'})
QUALIFY row_number() OVER (PARTITION BY variable_id ORDER BY name, definition) = 1;

CREATE OR REPLACE TEMP TABLE staged_area AS
FROM read_json(getvariable('area_files'), format = 'newline_delimited', columns = {ref_area: 'VARCHAR', name: 'VARCHAR'})
QUALIFY row_number() OVER (PARTITION BY ref_area ORDER BY name) = 1;

CREATE OR REPLACE TEMP TABLE staged_edition AS
FROM read_json(getvariable('edition_files'), format = 'newline_delimited', columns = {
    edition_id: 'VARCHAR', title: 'VARCHAR', producer: 'VARCHAR', published: 'DATE', url: 'VARCHAR', citation: 'VARCHAR', license_name: 'VARCHAR', license_url: 'VARCHAR'})
QUALIFY row_number() OVER (PARTITION BY edition_id ORDER BY title, producer, published, url, citation, license_name, license_url) = 1;
