SELECT iri('program', coalesce(code_version, 'unknown')) AS id, ['prov:Agent', 'prov:SoftwareAgent'] AS "type", 'AiIndexEtl ' || coalesce(code_version, '') AS label
FROM (SELECT DISTINCT code_version FROM run)
ORDER BY id
