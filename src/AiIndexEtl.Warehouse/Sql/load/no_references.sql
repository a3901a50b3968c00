-- Nothing is said of reference values: those of the file stay. A file that is new has no table of them yet.
CREATE OR REPLACE TEMP TABLE staged_reference (
    reference_id VARCHAR, observation_id VARCHAR, series_id VARCHAR, metric VARCHAR, area VARCHAR[], subject VARCHAR[], kind VARCHAR, period VARCHAR,
    base_period VARCHAR, "value" DECIMAL(38,9), unit VARCHAR, low DECIMAL(38,9), high DECIMAL(38,9), dimension VARCHAR, edition VARCHAR, source VARCHAR,
    url VARCHAR, note VARCHAR);
