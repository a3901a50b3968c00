-- Version 3: one row for each try of a fetch, with what was decided after it. Earlier versions wrote one row for the whole fetch: theirs
-- keep null in the new columns, and count as its last try.

ALTER TABLE fetch_attempt ADD COLUMN attempt INTEGER;
ALTER TABLE fetch_attempt ADD COLUMN waited_ms BIGINT;
ALTER TABLE fetch_attempt ADD COLUMN final_url VARCHAR;
ALTER TABLE fetch_attempt ADD COLUMN redirects INTEGER;
ALTER TABLE fetch_attempt ADD COLUMN wire_bytes BIGINT;
ALTER TABLE fetch_attempt ADD COLUMN body_bytes BIGINT;
ALTER TABLE fetch_attempt ADD COLUMN decision VARCHAR;
ALTER TABLE fetch_attempt ADD COLUMN retry_in_ms BIGINT;
ALTER TABLE fetch_attempt ADD COLUMN found_in VARCHAR;
COMMENT ON TABLE fetch_attempt IS 'Every try of every fetch of every run, failed ones included; only ever added to.';
COMMENT ON COLUMN fetch_attempt.fetched_at IS 'Begin of the try (UTC).';
COMMENT ON COLUMN fetch_attempt.attempts IS 'Tries of the fetch in all, the same on each of its rows.';
COMMENT ON COLUMN fetch_attempt.duration_ms IS 'Duration of the try in milliseconds, the wait for the host included. In rows without attempt: of the whole fetch.';
COMMENT ON COLUMN fetch_attempt.snapshot_sha256 IS 'The bytes received, or confirmed by the server (not_modified); null where the try failed.';
COMMENT ON COLUMN fetch_attempt.attempt IS 'Number of the try, from 1; the last one is that which equals attempts. Null in rows of version 2 and before, which tell of the whole fetch.';
COMMENT ON COLUMN fetch_attempt.waited_ms IS 'Part of the duration that was waiting for the turn and the pause of the host, in milliseconds.';
COMMENT ON COLUMN fetch_attempt.final_url IS 'The address that was asked last, behind all redirects; null for a file.';
COMMENT ON COLUMN fetch_attempt.redirects IS 'Redirects followed; null for a file.';
COMMENT ON COLUMN fetch_attempt.wire_bytes IS 'Bytes of the last answer''s body as received; null for a file.';
COMMENT ON COLUMN fetch_attempt.body_bytes IS 'Bytes of that body unpacked, as far as it was read; null for a file.';
COMMENT ON COLUMN fetch_attempt.decision IS 'What was decided after the try: received, not_modified (the server confirmed the copy at hand), retry, gave_up, refused (the program did not ask; error_code says why). Null for a file.';
COMMENT ON COLUMN fetch_attempt.retry_in_ms IS 'Wait before the next try, in milliseconds; null where none followed.';
COMMENT ON COLUMN fetch_attempt.found_in IS 'The feed, sitemap or WARC file that named the address; null where pipeline.yaml or the command line did.';
