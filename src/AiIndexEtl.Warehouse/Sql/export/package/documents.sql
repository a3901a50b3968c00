SELECT d.document_id, d.source, d.source_id, d.host, d.title, d.publisher, d.author, d.published, d.language, d.edition, d.snapshot_sha256, s.accessed_at, d.text_sha256
FROM document d LEFT JOIN snapshot s ON s.document_id = d.document_id AND s.snapshot_sha256 = d.snapshot_sha256
WHERE d.source IN (SELECT source FROM exported)
