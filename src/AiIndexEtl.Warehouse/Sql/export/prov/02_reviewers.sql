SELECT iri('reviewer', reviewer) AS id, ['prov:Agent', 'prov:Person'] AS "type", reviewer AS label
FROM (SELECT DISTINCT reviewer FROM review WHERE reviewer IS NOT NULL)
ORDER BY id
