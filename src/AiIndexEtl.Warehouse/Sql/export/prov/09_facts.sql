SELECT fact_iri(f.fact_id, f.opened_run_id) AS id, 'prov:Entity' AS "type", plain(f.value) AS "value", plain(f.value_upper) AS valueUpper, f.unit, f.qualifier, f.kind, f.metric,
    f.metric_text AS metricText, f.area, f.subject, f.period, f.base_period AS basePeriod, f.attributed_to AS attributedTo, CAST(f.confidence AS VARCHAR) AS confidence,
    iri('claim', f.claim_id) AS wasDerivedFrom, run_iri(f.opened_run_id) AS wasGeneratedBy, utc(f.valid_from) AS generatedAtTime,
    list_filter([iri('program', coalesce(r.code_version, 'unknown')), iri('reviewer', v.reviewer)], lambda agent: agent IS NOT NULL) AS wasAttributedTo,
    fact_iri(p.fact_id, p.opened_run_id) AS wasRevisionOf, f.review_decision AS reviewDecision,
    run_iri(f.closed_run_id) AS wasInvalidatedBy, utc(f.valid_to) AS invalidatedAtTime, f.supersede_reason AS supersedeReason
FROM fact f SEMI JOIN chosen_fact c ON c.fact_id = f.fact_id AND c.opened_run_id = f.opened_run_id
JOIN run r ON r.run_id = f.opened_run_id
LEFT JOIN (SELECT review_id, min(reviewer) AS reviewer FROM review GROUP BY review_id) v ON v.review_id = f.review_id
LEFT JOIN (SELECT anchor_id, closed_run_id, min(fact_id) AS fact_id, arg_min(opened_run_id, fact_id) AS opened_run_id FROM fact
    WHERE closed_run_id IS NOT NULL GROUP BY anchor_id, closed_run_id) p ON p.anchor_id = f.anchor_id AND p.closed_run_id = f.opened_run_id
ORDER BY id
