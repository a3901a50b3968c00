-- A page of the numerals of a document that are no facts, in the order of its text.
SELECT char_start, char_end, mention, stage, code, text_sha256, count(*) OVER () AS total FROM rejection
WHERE document_id = CAST($id AS VARCHAR) ORDER BY char_start, char_end, code LIMIT CAST($limit AS BIGINT) OFFSET CAST($skip AS BIGINT)
