-- Documents with a current fact whose identity is missing or was made by older rules. Where the vocabulary is another one than that of the
-- last run, also those that this run did not read, and those with a corrected fact: what a run reads does not know of corrections.
-- One field of a structure is read faster than the whole of it. Whole documents, since which claims of one tell things apart is seen by looking at all of them.

CREATE OR REPLACE TEMP TABLE unidentified_document AS
SELECT DISTINCT document_id FROM fact f
WHERE valid_to IS NULL
    AND (coalesce("identity"."version", 0) < getvariable('identity_version')
        OR ((SELECT arg_max_null(vocabulary_sha256, ended_at) FROM run) IS DISTINCT FROM getvariable('vocabulary_sha256')
            AND (extracted.unit IS NOT NULL OR document_id NOT IN (SELECT document_id FROM reading))));
