-- Every document that has been read, with the snapshot that it was read from last. A file before version 4 has no column that tells whether an
-- edition was given; as JSON the row has none either, and null says that nobody knows.
SELECT d.source, d.source_id, d.title, d.publisher, d.published, d.language, d.edition, s.snapshot_sha256, s.raw_path, s.media_type, s.charset, s.size_bytes,
    s.accessed_at, s.etag, s.last_modified, (to_json(d) ->> 'edition_given')::BOOLEAN AS edition_given
FROM document d JOIN snapshot s ON s.document_id = d.document_id AND s.snapshot_sha256 = d.snapshot_sha256
ORDER BY d.source_id, d.source
