-- What a program of version 1 left behind: two documents, three runs, an older reading that was superseded, and a row in every table.

CREATE TEMP TABLE written AS
SELECT *, sha256(source) AS document_id, sha256(text) AS text_sha256 FROM (VALUES
    ('https://news.example/report', 'China held 61.1% of the patents counted in 2024. Applicants from the United States held 20.9% of them. Only 0.5% had no known origin.'),
    ('https://news.example/survey', '调查显示，78%的机构在2024年使用AI。其中谷歌的占比为19%。')) t(source, text);

CREATE TEMP TABLE stated AS
WITH words AS (
    SELECT *, position(sentence IN text) - 1 AS sentence_start, position(mention IN text) - 1 AS char_start
    FROM (VALUES
        ('https://news.example/report', '61.1%', 'China held 61.1% of the patents counted in 2024.', 61.1, ['CN'], []::VARCHAR[], '2024', 0.9),
        ('https://news.example/report', '20.9%', 'Applicants from the United States held 20.9% of them.', 20.9, ['US'], []::VARCHAR[], '2024', 0.7),
        ('https://news.example/report', '0.5%', 'Only 0.5% had no known origin.', 0.5, []::VARCHAR[], []::VARCHAR[], NULL, 0.15),
        ('https://news.example/survey', '78%', '调查显示，78%的机构在2024年使用AI。', 78, []::VARCHAR[], []::VARCHAR[], '2024', 0.8),
        ('https://news.example/survey', '19%', '其中谷歌的占比为19%。', 19, []::VARCHAR[], ['谷歌'], '2024', 0.6))
        s(source, mention, sentence, value, area, subject, period, confidence)
    JOIN written USING (source)
), quoted AS (
    SELECT *, char_start + length(mention) AS char_end,
        substring(text, greatest(char_start - 32, 0) + 1, least(char_start, 32)) AS prefix, substring(text, char_start + length(mention) + 1, 32) AS suffix
    FROM words
)
SELECT *, sha256(concat_ws(chr(10), document_id, text_sha256, char_start, char_end)) AS claim_id,
    sha256(concat_ws(chr(10), document_id, right(prefix, least(length(prefix), char_start - sentence_start)), mention,
        left(suffix, least(length(suffix), sentence_start + length(sentence) - char_end)), 0)) AS anchor_id
FROM quoted;

CREATE TEMP MACRO reading(value, period, area, subject) AS sha256(concat_ws(chr(31), value::DECIMAL(38,9), '', 'percent', 'exact', 'share', 'other', 'share of patents',
    array_to_string(area, chr(30)), array_to_string(subject, chr(30)), coalesce(period, ''), '', ''));

INSERT INTO run (run_id, job_name, started_at, ended_at, event_type, code_version, config_sha256, model_sha256, shard_count, facts_added, facts_changed, facts_removed, facts_open) VALUES
    ('019d0000-0000-7000-8000-000000000001', 'live', '2025-04-08 01:00:00Z', '2025-04-08 01:00:05Z', 'COMPLETE', '0.1.0', sha256('configuration'), sha256('model'), 1, 5, 0, 0, 5),
    ('019d0000-0000-7000-8000-000000000002', 'live', '2025-04-09 01:00:00Z', '2025-04-09 01:00:05Z', 'COMPLETE', '0.1.0', NULL, NULL, 1, 0, 1, 0, 5);
INSERT INTO run_stage (run_id, stage, started_at, duration_ms, rows_in, rows_out, rows_rejected) VALUES
    ('019d0000-0000-7000-8000-000000000001', 'extract', '2025-04-08 01:00:01Z', 1200, 2, 5, 1);
INSERT INTO edition (edition_id, series, label, first_run_id) VALUES ('ai-index/2025', 'ai-index', '2025', '019d0000-0000-7000-8000-000000000001');
INSERT INTO document (document_id, source, source_id, host, title, publisher, author, published, language, edition, snapshot_sha256, text_sha256, first_run_id)
SELECT document_id, source, 'samples', 'news.example', 'The year in models', 'Example News', NULL, DATE '2025-04-08', 'en', 'ai-index/2025', text_sha256, text_sha256, '019d0000-0000-7000-8000-000000000001' FROM written;
INSERT INTO fetch_attempt (run_id, source_id, url, fetched_at, http_status, attempts, duration_ms, snapshot_sha256, error_code, error)
SELECT '019d0000-0000-7000-8000-000000000001', 'samples', source, '2025-04-08 01:00:00Z', 200, 2, 340, text_sha256, NULL, NULL FROM written
UNION ALL SELECT '019d0000-0000-7000-8000-000000000002', 'samples', 'https://news.example/gone', '2025-04-09 01:00:00Z', 404, 1, 20, NULL, 'not_found', 'The page is not there.';
INSERT INTO snapshot (snapshot_sha256, document_id, first_run_id, accessed_at, media_type, charset, size_bytes, etag, last_modified, raw_path, text_sha256)
SELECT text_sha256, document_id, '019d0000-0000-7000-8000-000000000001', '2025-04-08 01:00:00Z', 'text/html', 'UTF-8', length(text), '"v1"', 'Tue, 08 Apr 2025 00:00:00 GMT', 'ab/cd.html', text_sha256 FROM written;
INSERT INTO document_text (text_sha256, text, first_run_id) SELECT text_sha256, text, '019d0000-0000-7000-8000-000000000001' FROM written;
INSERT INTO variable (variable_id, name, definition, first_run_id) VALUES ('other', NULL, NULL, '019d0000-0000-7000-8000-000000000001');
INSERT INTO area (ref_area, name, first_run_id) VALUES ('CN', 'China', '019d0000-0000-7000-8000-000000000001'), ('US', 'United States', '019d0000-0000-7000-8000-000000000001');
INSERT INTO claim (claim_id, anchor_id, document_id, snapshot_sha256, text_sha256, run_id, mention, prefix, suffix, char_start, char_end, sentence, source_link)
SELECT claim_id, anchor_id, document_id, text_sha256, text_sha256, '019d0000-0000-7000-8000-000000000001', mention, prefix, suffix, char_start, char_end, sentence, source || '#:~:text=' || url_encode(mention) FROM stated;
INSERT INTO fact (fact_id, anchor_id, claim_id, document_id, value, value_upper, unit, qualifier, kind, metric, metric_text, area, subject, period, base_period, attributed_to,
    confidence, evidence, valid_from, valid_to, opened_run_id, closed_run_id, supersede_reason)
SELECT sha256(anchor_id || chr(10) || reading(value, period, area, subject)), anchor_id, claim_id, document_id, value, NULL, 'percent', 'exact', 'share', 'other', 'share of patents',
    area, subject, period, NULL, NULL, confidence, [{slot: 'value', rule: 'value.number', start: char_start, "end": char_end}], '2025-04-08 01:00:00Z', NULL,
    '019d0000-0000-7000-8000-000000000001'::UUID, NULL, NULL
FROM stated
UNION ALL
SELECT sha256(anchor_id || chr(10) || reading(value, '2023', area, subject)), anchor_id, claim_id, document_id, value, 65.5, 'percent', 'exact', 'share', 'other', 'share of patents',
    area, subject, '2023', '2022', 'A survey', 0.3, [], '2025-04-08 01:00:00Z', '2025-04-09 01:00:00Z',
    '019d0000-0000-7000-8000-000000000001'::UUID, '019d0000-0000-7000-8000-000000000002'::UUID, 'reextracted'
FROM stated WHERE mention = '61.1%';
INSERT INTO rejection (document_id, text_sha256, char_start, char_end, mention, stage, code, run_id)
SELECT document_id, text_sha256, 43, 47, '2024', 'extract', 'date', '019d0000-0000-7000-8000-000000000001' FROM written WHERE source = 'https://news.example/report';
INSERT INTO check_result (run_id, check_name, blocking, passed, failing_rows, sample, description) VALUES
    ('019d0000-0000-7000-8000-000000000001', 'documents_have_facts', false, false, 1, 'source = nowhere', 'Every document states a figure.');

DROP MACRO reading;
DROP TABLE stated;
DROP TABLE written;
