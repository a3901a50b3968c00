SELECT iri('claim', claim_id) AS id, 'prov:Entity' AS "type", mention AS exact, prefix, suffix, char_start AS "start", char_end AS "end", sentence, source_link AS seeAlso,
    iri('text', text_sha256) AS wasQuotedFrom, iri('snapshot', snapshot_sha256 || ':' || document_id) AS wasDerivedFrom, run_iri(run_id) AS wasGeneratedBy
FROM claim SEMI JOIN chosen_claim USING (claim_id)
ORDER BY id
