-- Documents, texts and snapshots. A document is "read" in this run when a snapshot of it was handed over: only then may anything
-- that was known of it change. A failed fetch hands over no snapshot and so changes nothing. text_before is what an earlier run read
-- from the same bytes; null where they are new. A run over kept snapshots leaves documents alone that were fetched anew while it went on.

CREATE OR REPLACE TEMP TABLE reading AS
SELECT n.document_id, n.snapshot_sha256, n.text_sha256, s.text_sha256 AS text_before
FROM staged_snapshot n LEFT JOIN snapshot s ON s.snapshot_sha256 = n.snapshot_sha256 AND s.document_id = n.document_id
LEFT JOIN document d ON d.document_id = n.document_id
WHERE getvariable('run_kind') IS DISTINCT FROM 'snapshots' OR n.snapshot_sha256 = d.snapshot_sha256
QUALIFY row_number() OVER (PARTITION BY n.document_id ORDER BY n.accessed_at DESC, n.snapshot_sha256 DESC) = 1;

-- A page that always shows the newest edition is one document whose edition changes. Its earlier figures are of the earlier edition.
CREATE OR REPLACE TEMP TABLE moved_document AS
SELECT d.document_id, d.edition AS edition_before, n.edition AS edition_now
FROM staged_document n JOIN reading USING (document_id) JOIN document d USING (document_id)
WHERE d.edition <> n.edition;

INSERT INTO document
SELECT d.document_id, d.source, d.source_id, d.host, d.title, d.publisher, d.author, d.published, d.language, d.edition,
    r.snapshot_sha256, r.text_sha256, getvariable('run_id')::UUID
FROM staged_document d LEFT JOIN reading r USING (document_id)
WHERE d.document_id NOT IN (SELECT document_id FROM document);

UPDATE document SET source_id = d.source_id, host = d.host, title = d.title, publisher = d.publisher, author = d.author,
    published = d.published, language = d.language, edition = d.edition, snapshot_sha256 = r.snapshot_sha256, text_sha256 = r.text_sha256
FROM staged_document d JOIN reading r USING (document_id)
WHERE document.document_id = d.document_id
    AND (document.source_id, document.host, document.title, document.publisher, document.author, document.published,
        document.language, document.edition, document.snapshot_sha256, document.text_sha256)
    IS DISTINCT FROM (d.source_id, d.host, d.title, d.publisher, d.author, d.published, d.language, d.edition, r.snapshot_sha256, r.text_sha256);

INSERT INTO edition BY NAME
SELECT DISTINCT edition AS edition_id, split_part(edition, '/', 1) AS series, nullif(split_part(edition, '/', 2), '') AS label, getvariable('run_id')::UUID AS first_run_id
FROM staged_document WHERE edition IS NOT NULL AND edition NOT IN (SELECT edition_id FROM edition);

-- What was handed over takes the place of what was known; an edition that is handed over no more keeps what is known of it.
UPDATE edition SET title = n.title, producer = n.producer, published = n.published, url = n.url, citation = n.citation, license_name = n.license_name, license_url = n.license_url
FROM staged_edition n
WHERE edition.edition_id = n.edition_id
    AND (edition.title, edition.producer, edition.published, edition.url, edition.citation, edition.license_name, edition.license_url)
    IS DISTINCT FROM (n.title, n.producer, n.published, n.url, n.citation, n.license_name, n.license_url);

INSERT INTO document_text
SELECT text_sha256, min("text"), getvariable('run_id')::UUID FROM staged_snapshot
WHERE text_sha256 NOT IN (SELECT text_sha256 FROM document_text) GROUP BY text_sha256;

INSERT INTO snapshot
SELECT snapshot_sha256, document_id, getvariable('run_id')::UUID, accessed_at, media_type, charset, size_bytes, etag, last_modified, raw_path, text_sha256
FROM staged_snapshot
WHERE (snapshot_sha256, document_id) NOT IN (SELECT (snapshot_sha256, document_id) FROM snapshot);

-- The bytes of a snapshot never change; what cleaning reads from them may.
UPDATE snapshot SET text_sha256 = s.text_sha256, charset = s.charset
FROM staged_snapshot s
WHERE snapshot.snapshot_sha256 = s.snapshot_sha256 AND snapshot.document_id = s.document_id
    AND (snapshot.text_sha256, snapshot.charset) IS DISTINCT FROM (s.text_sha256, s.charset);

INSERT INTO fetch_attempt BY NAME
SELECT getvariable('run_id')::UUID AS run_id, source_id, url, found_in, fetched_at, http_status, attempt, attempts, duration_ms, waited_ms, final_url, redirects,
    wire_bytes, body_bytes, decision, retry_in_ms, snapshot_sha256, error_code, error
FROM staged_fetch;
