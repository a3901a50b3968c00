SELECT (SELECT count(*) FROM all_facts) AS facts, (SELECT count(*) FROM facts_in_review) AS facts_in_review,
    (SELECT count(*) FROM fact WHERE valid_to IS NULL) AS facts_with_rejected,
    (SELECT count(*) FROM fact WHERE valid_to IS NOT NULL) AS superseded,
    (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM snapshot) AS snapshots, (SELECT count(*) FROM rejection) AS rejections,
    (SELECT max(version) FROM schema_version) AS schema_version
