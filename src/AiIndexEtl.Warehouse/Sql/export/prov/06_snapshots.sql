SELECT iri('snapshot', snapshot_sha256 || ':' || document_id) AS id, 'prov:Entity' AS "type", media_type AS format, utc(accessed_at) AS generatedAtTime,
    iri('document', document_id) AS specializationOf, run_iri(first_run_id) AS wasGeneratedBy, snapshot_sha256 AS sha256, nullif(raw_path, '') AS rawPath
FROM snapshot SEMI JOIN chosen_document USING (document_id)
ORDER BY id
