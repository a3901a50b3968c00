UPDATE fact SET "identity" = i."identity"
FROM read_json(getvariable('identity_file'), format = 'newline_delimited', columns = {
    fact_id: 'VARCHAR',
    "identity": 'STRUCT("version" INTEGER, metric_key VARCHAR, kind VARCHAR, dimension VARCHAR, period VARCHAR, base_period VARCHAR,
        low DECIMAL(38,9), high DECIMAL(38,9), times_low DECIMAL(38,9), times_high DECIMAL(38,9), institution VARCHAR, is_comparable BOOLEAN,
        observations STRUCT(observation_id VARCHAR, series_id VARCHAR, area VARCHAR[], subject VARCHAR[])[])'}) i
WHERE fact.fact_id = i.fact_id AND fact.valid_to IS NULL;
