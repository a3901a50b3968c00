-- Nothing is said of reference values: those of the file stay.
CREATE OR REPLACE TEMP TABLE staged_reference AS FROM reference_value WHERE false;
