-- Facts beside the reference values of the same figure.

CREATE OR REPLACE VIEW fact_reference AS
SELECT m.fact_id, bool_and(coalesce("identity".low <= r.high, true) AND coalesce(r.low <= "identity".high, true)) AS is_confirmed,
    CASE WHEN is_confirmed THEN 'confirmed' ELSE 'contradicted' END AS reference, any_value(r.reference_id) AS reference_id, any_value(r.value) AS reference_value,
    any_value(r.unit) AS reference_unit, any_value(r.source) AS reference_source, any_value(r.url) AS reference_url
FROM reference_value r JOIN observation_fact m USING (observation_id) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
GROUP BY m.fact_id;
COMMENT ON VIEW fact_reference IS 'Facts whose figure has a reference value, and what that says of them.';
COMMENT ON COLUMN fact_reference.fact_id IS 'Id of the fact: SHA-256 of its words and their reading.';
COMMENT ON COLUMN fact_reference.is_confirmed IS 'True where the interval that its words leave open meets that of the reference value.';
COMMENT ON COLUMN fact_reference.reference IS 'confirmed or contradicted.';
COMMENT ON COLUMN fact_reference.reference_id IS 'The reference value.';
COMMENT ON COLUMN fact_reference.reference_value IS 'Its value.';
COMMENT ON COLUMN fact_reference.reference_unit IS 'Its unit.';
COMMENT ON COLUMN fact_reference.reference_source IS 'Who publishes it.';
COMMENT ON COLUMN fact_reference.reference_url IS 'Where; null where the file does not say.';
