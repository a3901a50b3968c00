SELECT (SELECT count(*) FROM wanted) AS documents, (SELECT count(*) FROM wanted_claim WHERE fact IS NOT NULL) AS claims,
    (SELECT count(*) FROM rejection SEMI JOIN wanted USING (document_id, text_sha256)) AS rejections,
    (SELECT count(*) FROM document ANTI JOIN wanted USING (document_id)) AS documents_left,
    (SELECT count(*) FROM fact SEMI JOIN wanted USING (document_id) WHERE valid_to IS NOT NULL) AS superseded
