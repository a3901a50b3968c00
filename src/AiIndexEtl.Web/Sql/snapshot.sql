-- What the bytes of a hash are. Several documents may have the same bytes; they were received as the same thing.
SELECT media_type, charset FROM snapshot WHERE snapshot_sha256 = CAST($sha256 AS VARCHAR) ORDER BY accessed_at LIMIT 1
