-- One document.
SELECT document_id, source, source_id, title, publisher, author, edition, language, published, text_sha256 FROM document WHERE document_id = CAST($id AS VARCHAR)
