-- Figures on which facts contradict each other, with all sides; those to which some fact came in a run first. A null edition asks for all.
WITH disputed AS (
    SELECT o.observation_id, o.generation, bool_or(CAST(f.opened_run_id AS VARCHAR) = CAST($run AS VARCHAR) AND m.stance <> 'unsure') AS is_new,
    min(o.period) AS period
    FROM observation o JOIN observation_fact m USING (observation_id, generation) JOIN fact f ON f.fact_id = m.fact_id AND f.valid_to IS NULL
    WHERE o.agreement = 'conflict'
    GROUP BY o.observation_id, o.generation
    HAVING CAST($edition AS VARCHAR) IS NULL OR bool_or(m.edition = CAST($edition AS VARCHAR))
), ranked AS (
    SELECT *, count(*) OVER () AS total, count(*) FILTER (is_new) OVER () AS total_new, row_number() OVER (ORDER BY is_new DESC, period DESC,
    observation_id, generation) AS nth FROM disputed
)
SELECT r.nth, r.is_new, r.total, r.total_new, m.stance, m.origin, a.* EXCLUDE (observation_id), m.observation_id
FROM ranked r JOIN observation_fact m USING (observation_id, generation) JOIN all_facts a USING (fact_id)
WHERE r.nth <= CAST($most AS BIGINT)
ORDER BY r.nth, list_position(['primary', 'supports', 'repeats', 'unsure', 'conflicts'], m.stance), a.published, a.source, a.char_start, a.fact_id
