-- Every document that has been read, with the snapshot that it was read from last.
SELECT d.source, d.source_id, d.title, d.publisher, d.published, d.language, d.edition, s.snapshot_sha256, s.raw_path, s.media_type, s.charset, s.size_bytes,
    s.accessed_at, s.etag, s.last_modified
FROM document d JOIN snapshot s ON s.document_id = d.document_id AND s.snapshot_sha256 = d.snapshot_sha256
ORDER BY d.source_id, d.source
