-- A cleaned text.
SELECT text FROM document_text WHERE text_sha256 = CAST($text AS VARCHAR) LIMIT 1
