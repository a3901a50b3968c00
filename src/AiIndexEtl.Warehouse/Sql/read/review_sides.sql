-- The other facts on the same figure, where facts on it contradict each other.
SELECT DISTINCT m.fact_id, o.fact_id AS other_fact_id, o.stance, f."value", f.value_upper, f.unit, f.qualifier, c.mention, c.sentence, d.source, d.publisher,
    o.edition, c.source_link
FROM observation_fact m JOIN observation n ON n.observation_id = m.observation_id AND n.generation = m.generation AND n.agreement = 'conflict'
JOIN observation_fact o ON o.observation_id = m.observation_id AND o.generation = m.generation AND o.fact_id <> m.fact_id
JOIN fact f ON f.fact_id = o.fact_id AND f.valid_to IS NULL JOIN claim c ON c.claim_id = f.claim_id JOIN document d ON d.document_id = f.document_id
WHERE m.fact_id IN (SELECT unnest(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]')))
ORDER BY m.fact_id, d.source, o.fact_id
