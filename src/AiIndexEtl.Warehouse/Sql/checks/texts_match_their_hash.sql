-- Every text has the SHA-256 that it is filed under.
-- blocking
SELECT text_sha256 FROM document_text WHERE sha256(text) <> text_sha256
