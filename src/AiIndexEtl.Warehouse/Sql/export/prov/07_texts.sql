SELECT iri('text', t.text_sha256) AS id, 'prov:Entity' AS "type", t.text_sha256 AS sha256, run_iri(t.first_run_id) AS wasGeneratedBy,
    list(iri('snapshot', s.snapshot_sha256 || ':' || s.document_id) ORDER BY s.snapshot_sha256, s.document_id) AS wasDerivedFrom
FROM document_text t JOIN (
    SELECT text_sha256, snapshot_sha256, document_id FROM snapshot SEMI JOIN chosen_document USING (document_id)
    -- What cleaning read from the bytes once: claims of superseded readings are quoted from it.
    UNION SELECT text_sha256, snapshot_sha256, document_id FROM claim SEMI JOIN chosen_claim USING (claim_id)
) s USING (text_sha256)
GROUP BY t.text_sha256, t.first_run_id
ORDER BY id
