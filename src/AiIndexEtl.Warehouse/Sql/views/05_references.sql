-- Facts beside the reference values of the same figure.

-- A figure may have several reference values, such as those of two editions. A fact that meets one of them is confirmed. One that meets
-- none is contradicted where it is sure enough of its slots, by a value of its own edition or one that holds for all: a later edition may
-- revise a figure. Where its document states the official value as well, nothing is said: the article is at odds with itself, which
-- conflicts shows, and one of the two is most likely misread.
CREATE OR REPLACE VIEW fact_reference AS
WITH met AS (
    SELECT m.fact_id, f.document_id, r.*, coalesce(f."identity".low <= r.high, true) AND coalesce(r.low <= f."identity".high, true) AS meets,
        f."identity".is_comparable AND (r.edition IS NULL OR m.edition IS NULL OR r.edition = m.edition) AS is_binding
    FROM reference_value r JOIN observation_fact m USING (observation_id) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
    WHERE r.dimension = f."identity".dimension
), told AS (
    SELECT *, bool_or(meets) OVER (PARTITION BY document_id, observation_id) AS is_told FROM met
)
SELECT fact_id, meets AS is_confirmed, CASE WHEN meets THEN 'confirmed' ELSE 'contradicted' END AS reference, reference_id, value AS reference_value,
    unit AS reference_unit, source AS reference_source, url AS reference_url
FROM told
QUALIFY row_number() OVER (PARTITION BY fact_id ORDER BY meets DESC, is_binding DESC, reference_id) = 1 AND (meets OR (is_binding AND NOT is_told));
COMMENT ON VIEW fact_reference IS 'Facts whose figure has a reference value, and what that says of them.';
COMMENT ON COLUMN fact_reference.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN fact_reference.is_confirmed IS 'True where the interval that its words leave open meets that of the reference value.';
COMMENT ON COLUMN fact_reference.reference IS 'confirmed or contradicted.';
COMMENT ON COLUMN fact_reference.reference_id IS 'The reference value that confirms it, or one that contradicts it.';
COMMENT ON COLUMN fact_reference.reference_value IS 'Its value.';
COMMENT ON COLUMN fact_reference.reference_unit IS 'Its unit.';
COMMENT ON COLUMN fact_reference.reference_source IS 'Who publishes it.';
COMMENT ON COLUMN fact_reference.reference_url IS 'Where; null where the file does not say.';
