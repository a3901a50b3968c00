-- Reference values that were handed over. Several shards of one run hand over the same ones.

CREATE OR REPLACE TEMP TABLE staged_reference AS
SELECT reference_id, observation_id, series_id, metric, coalesce(area, []) AS area, coalesce(subject, []) AS subject, kind, period, base_period,
    CAST("value" AS DECIMAL(38,9)) AS "value", unit, CAST(low AS DECIMAL(38,9)) AS low, CAST(high AS DECIMAL(38,9)) AS high, dimension, edition, source, url, note
FROM read_json(getvariable('reference_files'), format = 'newline_delimited', columns = {
    reference_id: 'VARCHAR', observation_id: 'VARCHAR', series_id: 'VARCHAR', metric: 'VARCHAR', area: 'VARCHAR[]', subject: 'VARCHAR[]', kind: 'VARCHAR',
    period: 'VARCHAR', base_period: 'VARCHAR', "value": 'VARCHAR', unit: 'VARCHAR', low: 'VARCHAR', high: 'VARCHAR', dimension: 'VARCHAR', edition: 'VARCHAR',
    source: 'VARCHAR', url: 'VARCHAR', note: 'VARCHAR'})
QUALIFY row_number() OVER (PARTITION BY reference_id) = 1;
