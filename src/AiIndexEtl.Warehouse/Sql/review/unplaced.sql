-- Why no candidate has the words of a decision: the document is unknown, its text has lost the words, or they are no figure any more.
SELECT s.review_id, d.document_id IS NOT NULL AS is_known, coalesce(contains(t.text, s.prefix || s.mention || s.suffix), false) AS is_in_text,
    (SELECT min(c.sentence) FROM review_candidate c WHERE c.document_id = d.document_id AND c.mention = s.mention) AS elsewhere
FROM staged_review s LEFT JOIN document d ON d.source = s.source LEFT JOIN document_text t ON t.text_sha256 = d.text_sha256
WHERE s.review_id NOT IN (SELECT review_id FROM review_place)
