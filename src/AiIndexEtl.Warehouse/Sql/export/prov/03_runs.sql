SELECT run_iri(run_id) AS id, 'prov:Activity' AS "type", job_name AS label, utc(started_at) AS startedAtTime, utc(ended_at) AS endedAtTime,
    iri('program', coalesce(code_version, 'unknown')) AS wasAssociatedWith, config_sha256 AS configSha256, model_sha256 AS modelSha256, kind AS runKind, reason
FROM run
ORDER BY id
