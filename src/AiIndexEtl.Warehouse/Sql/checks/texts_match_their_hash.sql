-- Every text that the run brought has the SHA-256 that it is filed under.
-- blocking
SELECT text_sha256 FROM document_text WHERE (getvariable('checks_everything') OR first_run_id = getvariable('run_id')::UUID) AND sha256(text) <> text_sha256
