-- The other facts on the same figure, where facts on it contradict each other. Their few ids are found first, so that the wide tables are
-- asked for them alone.
WITH asked AS MATERIALIZED (
    SELECT fact_id, observation_id, generation FROM observation_fact
    WHERE fact_id IN (SELECT unnest(CAST(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])))
), contradicted AS MATERIALIZED (
    SELECT a.* FROM asked a JOIN (
        SELECT observation_id, generation FROM observation WHERE agreement = 'conflict' AND observation_id IN (SELECT observation_id FROM asked)
    ) USING (observation_id, generation)
), other AS MATERIALIZED (
    SELECT DISTINCT n.fact_id, m.fact_id AS other_fact_id, m.stance, m.edition
    FROM contradicted n JOIN (
        SELECT fact_id, observation_id, generation, stance, edition FROM observation_fact WHERE observation_id IN (SELECT observation_id FROM contradicted)
    ) m USING (observation_id, generation)
    WHERE m.fact_id <> n.fact_id
), stated AS MATERIALIZED (
    SELECT fact_id, claim_id, document_id, "value", value_upper, unit, qualifier FROM fact
    WHERE valid_to IS NULL AND fact_id IN (SELECT other_fact_id FROM other)
), said AS MATERIALIZED (
    SELECT claim_id, mention, sentence, source_link FROM claim WHERE claim_id IN (SELECT claim_id FROM stated)
)
SELECT DISTINCT o.fact_id, o.other_fact_id, o.stance, f."value", f.value_upper, f.unit, f.qualifier, c.mention, c.sentence, d.source, d.publisher,
    o.edition, c.source_link
FROM other o JOIN stated f ON f.fact_id = o.other_fact_id JOIN said c ON c.claim_id = f.claim_id JOIN document d ON d.document_id = f.document_id
ORDER BY o.fact_id, d.source, o.other_fact_id
