-- Documents, texts and snapshots. A document is "read" in this run when a snapshot of it was handed over: only then may anything
-- that was known of it change. A failed fetch hands over no snapshot and so changes nothing. text_before is what an earlier run read
-- from the same bytes; null where they are new. What was received earlier than what is published changes nothing either: an old shard or
-- capture, or the slower of two runs. The last time counts, since a page may go back to what it was; claims without their page, which have no
-- path, give way to a page whenever it was received. A run over kept snapshots leaves documents alone that were fetched anew while it went on.

CREATE OR REPLACE TEMP TABLE handed_over AS
SELECT n.document_id, n.snapshot_sha256, n.text_sha256, s.text_sha256 AS text_before,
    CASE WHEN getvariable('run_kind') IS NOT DISTINCT FROM 'snapshots' THEN n.snapshot_sha256 IS DISTINCT FROM d.snapshot_sha256
        WHEN (n.raw_path = '') <> (p.raw_path = '') THEN n.raw_path = ''
        ELSE coalesce(n.confirmed_at < coalesce(p.confirmed_at, p.accessed_at), false) END AS is_older
FROM staged_snapshot n LEFT JOIN snapshot s ON s.snapshot_sha256 = n.snapshot_sha256 AND s.document_id = n.document_id
LEFT JOIN document d ON d.document_id = n.document_id LEFT JOIN snapshot p ON p.snapshot_sha256 = d.snapshot_sha256 AND p.document_id = d.document_id
QUALIFY row_number() OVER (PARTITION BY n.document_id ORDER BY n.confirmed_at DESC, n.snapshot_sha256 DESC) = 1;

CREATE OR REPLACE TEMP TABLE reading AS SELECT * EXCLUDE (is_older) FROM handed_over WHERE NOT is_older;

-- An edition that a person gave a document stays until another one is given. One that was read from its words gives way to what is read
-- now, but not to nothing.
CREATE OR REPLACE TEMP TABLE read_document AS
SELECT n.* REPLACE (
    CASE WHEN d.edition IS NULL OR n.edition_given OR (n.edition IS NOT NULL AND NOT coalesce(d.edition_given, false)) THEN n.edition
        ELSE d.edition END AS edition,
    CASE WHEN n.edition_given THEN true WHEN d.edition_given THEN true ELSE false END AS edition_given)
FROM staged_document n JOIN reading USING (document_id) JOIN document d USING (document_id);

-- A page that always shows the newest edition is one document whose edition changes. Its earlier figures are of the earlier edition.
CREATE OR REPLACE TEMP TABLE moved_document AS
SELECT d.document_id, d.edition AS edition_before, n.edition AS edition_now
FROM read_document n JOIN document d USING (document_id)
WHERE d.edition IS DISTINCT FROM n.edition AND d.edition IS NOT NULL;

CREATE OR REPLACE TEMP TABLE changed_document AS
SELECT s.*, r.snapshot_sha256, r.text_sha256
FROM read_document s JOIN reading r USING (document_id) JOIN document d USING (document_id)
WHERE (d.source_id, d.host, d.title, d.publisher, d.author, d.published, d.language, d.edition, coalesce(d.edition_given, false),
    d.snapshot_sha256, d.text_sha256)
    IS DISTINCT FROM (s.source_id, s.host, s.title, s.publisher, s.author, s.published, s.language, s.edition, s.edition_given,
    r.snapshot_sha256, r.text_sha256);

UPDATE document SET source_id = c.source_id, host = c.host, title = c.title, publisher = c.publisher, author = c.author,
    published = c.published, language = c.language, edition = c.edition, edition_given = c.edition_given,
    snapshot_sha256 = c.snapshot_sha256, text_sha256 = c.text_sha256
FROM changed_document c WHERE document.document_id = c.document_id;

INSERT INTO document
SELECT d.document_id, d.source, d.source_id, d.host, d.title, d.publisher, d.author, d.published, d.language, d.edition,
    r.snapshot_sha256, r.text_sha256, getvariable('run_id')::UUID, coalesce(d.edition_given, false)
FROM staged_document d LEFT JOIN reading r USING (document_id) ANTI JOIN document k ON k.document_id = d.document_id;

INSERT INTO edition BY NAME
SELECT DISTINCT edition AS edition_id, split_part(edition, '/', 1) AS series, nullif(split_part(edition, '/', 2), '') AS label,
    getvariable('run_id')::UUID AS first_run_id
FROM document WHERE edition IS NOT NULL AND edition NOT IN (SELECT edition_id FROM edition);

-- What was handed over takes the place of what was known; an edition that is handed over no more keeps what is known of it.
UPDATE edition SET title = n.title, producer = n.producer, published = n.published, url = n.url, citation = n.citation,
    license_name = n.license_name, license_url = n.license_url
FROM staged_edition n
WHERE edition.edition_id = n.edition_id
    AND (edition.title, edition.producer, edition.published, edition.url, edition.citation, edition.license_name, edition.license_url)
    IS DISTINCT FROM (n.title, n.producer, n.published, n.url, n.citation, n.license_name, n.license_url);

INSERT INTO document_text
SELECT text_sha256, min("text"), getvariable('run_id')::UUID FROM staged_snapshot s ANTI JOIN document_text k ON k.text_sha256 = s.text_sha256
GROUP BY text_sha256;

-- The bytes of a snapshot never change; what cleaning reads from them may.
CREATE OR REPLACE TEMP TABLE changed_snapshot AS
SELECT n.snapshot_sha256, n.document_id, n.text_sha256, n.charset
FROM staged_snapshot n JOIN snapshot s USING (snapshot_sha256, document_id) SEMI JOIN reading r ON r.document_id = n.document_id
WHERE (s.text_sha256, s.charset) IS DISTINCT FROM (n.text_sha256, n.charset);

UPDATE snapshot SET text_sha256 = c.text_sha256, charset = c.charset
FROM changed_snapshot c WHERE snapshot.snapshot_sha256 = c.snapshot_sha256 AND snapshot.document_id = c.document_id;

UPDATE snapshot SET confirmed_at = n.confirmed_at
FROM staged_snapshot n
WHERE snapshot.snapshot_sha256 = n.snapshot_sha256 AND snapshot.document_id = n.document_id
    AND n.confirmed_at > coalesce(snapshot.confirmed_at, snapshot.accessed_at);

INSERT INTO snapshot
SELECT s.snapshot_sha256, s.document_id, getvariable('run_id')::UUID, s.accessed_at, s.media_type, s.charset, s.size_bytes, s.etag,
    s.last_modified, s.raw_path,
    s.text_sha256, CASE WHEN s.confirmed_at > s.accessed_at THEN s.confirmed_at END
FROM staged_snapshot s ANTI JOIN snapshot k ON k.snapshot_sha256 = s.snapshot_sha256 AND k.document_id = s.document_id;

INSERT INTO fetch_attempt BY NAME
SELECT getvariable('run_id')::UUID AS run_id, source_id, url, found_in, fetched_at, http_status, attempt, attempts, duration_ms, waited_ms,
    final_url, redirects,
    wire_bytes, body_bytes, decision, retry_in_ms, snapshot_sha256, error_code, error
FROM staged_fetch;
