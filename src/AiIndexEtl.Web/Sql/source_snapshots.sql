SELECT snapshot_sha256, accessed_at, media_type, size_bytes, count(*) OVER () AS total FROM snapshot
WHERE document_id = CAST($id AS VARCHAR) ORDER BY accessed_at DESC, snapshot_sha256 LIMIT 50
