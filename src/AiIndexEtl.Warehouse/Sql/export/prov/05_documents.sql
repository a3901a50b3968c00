SELECT iri('document', document_id) AS id, 'prov:Entity' AS "type", coalesce(title, source) AS label, source, publisher, CAST(published AS VARCHAR) AS issued, language,
    iri('edition', edition) AS wasDerivedFrom
FROM document SEMI JOIN chosen_document USING (document_id)
ORDER BY id
