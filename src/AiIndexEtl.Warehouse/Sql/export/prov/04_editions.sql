SELECT iri('edition', edition_id) AS id, 'prov:Entity' AS "type", coalesce(title, edition_id) AS label, url AS source, CAST(published AS VARCHAR) AS issued,
    coalesce(license_url, license_name) AS license, citation,
    iri('edition', lag(edition_id) OVER (PARTITION BY series ORDER BY TRY_CAST(label AS DOUBLE) NULLS FIRST, label, edition_id)) AS wasRevisionOf
FROM edition
ORDER BY id
