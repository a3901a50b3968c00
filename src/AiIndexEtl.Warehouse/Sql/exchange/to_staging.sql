-- Writes a staging folder from the tables of an export. The names in braces are put in as literals, because COPY takes no parameter.
-- Figures are strings, as in every staging folder. Where a person corrected a reading, what was extracted is handed over: decisions
-- travel with their own file. The identity beside a correction is that of the correction, so none is handed over: the publication identifies
-- the document anew.

COPY (
    SELECT d.document_id, d.source, d.source_id, d.host, d.title, d.publisher, d.author, d.published, d.language, d.edition, d.edition_given
    FROM document d SEMI JOIN wanted USING (document_id) ORDER BY d.document_id
) TO {documents} (FORMAT json);

COPY (
    SELECT s.snapshot_sha256, s.document_id, strftime(s.accessed_at AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%fZ') AS accessed_at, s.media_type, s.charset,
        s.size_bytes, s.etag, s.last_modified, s.raw_path, s.text_sha256, t.text,
        strftime(s.confirmed_at AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%fZ') AS confirmed_at
    FROM wanted_snapshot s JOIN document_text t USING (text_sha256) ORDER BY s.document_id, s.accessed_at, s.snapshot_sha256
) TO {snapshots} (FORMAT json);

COPY (
    SELECT c.claim_id, c.document_id, c.snapshot_sha256, c.text_sha256, c.source_link,
        {'mention': c.mention, 'prefix': c.prefix, 'suffix': c.suffix, 'char_start': c.char_start, 'char_end': c.char_end, 'sentence': c.sentence,
            'value': CAST(coalesce(r.value, 0) AS VARCHAR), 'value_upper': CAST(r.value_upper AS VARCHAR), 'unit': coalesce(r.unit, 'count'),
            'qualifier': coalesce(r.qualifier, 'exact'), 'kind': coalesce(r.kind, 'level'), 'metric': coalesce(r.metric, 'other'), 'metric_text': r.metric_text,
            'area': coalesce(r.area, []), 'subject': coalesce(r.subject, []), 'period': r.period, 'base_period': r.base_period,
            'attributed_to': r.attributed_to, 'confidence': coalesce(r.confidence, 0), 'evidence': coalesce(c.fact.evidence, [])} AS claim,
        CASE WHEN c.fact.extracted IS NULL THEN CAST(c.fact."identity" AS STRUCT(
            "version" INTEGER, metric_key VARCHAR, kind VARCHAR, dimension VARCHAR, period VARCHAR, base_period VARCHAR,
            low VARCHAR, high VARCHAR, times_low VARCHAR, times_high VARCHAR, institution VARCHAR, is_comparable BOOLEAN,
            observations STRUCT(observation_id VARCHAR, series_id VARCHAR, area VARCHAR[], subject VARCHAR[])[])) END AS "identity"
    FROM (
        SELECT *, CASE WHEN fact.extracted IS NOT NULL THEN fact.extracted ELSE {'value': fact.value, 'value_upper': fact.value_upper, 'unit': fact.unit,
            'qualifier': fact.qualifier, 'kind': fact.kind, 'metric': fact.metric, 'metric_text': fact.metric_text, 'area': fact.area, 'subject': fact.subject,
            'period': fact.period, 'base_period': fact.base_period, 'attributed_to': fact.attributed_to, 'confidence': fact.confidence} END AS r
        FROM wanted_claim
    ) c ORDER BY c.document_id, c.char_start, c.claim_id
) TO {claims} (FORMAT json);

COPY (
    SELECT document_id, text_sha256, mention AS "text", char_start, char_end, code AS reason
    FROM rejection SEMI JOIN wanted USING (document_id, text_sha256) ORDER BY ALL
) TO {rejections} (FORMAT json);

COPY (
    SELECT document_id, claim_id, check_name AS "check", verdict, CAST(stated AS VARCHAR) AS stated, CAST(expected AS VARCHAR) AS expected, detail, other_claim_ids
    FROM claim_check SEMI JOIN wanted USING (document_id) ORDER BY ALL
) TO {checks} (FORMAT json);

COPY (SELECT variable_id, name, definition FROM variable WHERE name IS NOT NULL ORDER BY variable_id) TO {variables} (FORMAT json);

COPY (SELECT ref_area, name FROM area WHERE name IS NOT NULL ORDER BY ref_area) TO {areas} (FORMAT json);

COPY (
    SELECT edition_id, title, producer, published, url, citation, license_name, license_url
    FROM edition WHERE title IS NOT NULL AND edition_id IN (SELECT edition FROM document SEMI JOIN wanted USING (document_id)) ORDER BY edition_id
) TO {editions} (FORMAT json);
