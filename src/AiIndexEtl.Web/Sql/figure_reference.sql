-- The reference value of the figure that a fact states.
SELECT reference, reference_value, reference_unit, reference_source, reference_url FROM fact_reference WHERE fact_id = CAST($id AS VARCHAR)
