-- What the run changed, one row per table. A fact is told apart by the words that state it, so another reading of the same words is
-- one fact changed, not one removed and one added.

CREATE OR REPLACE TEMP TABLE difference AS
WITH opened AS (
    SELECT anchor_id FROM fact WHERE opened_run_id = getvariable('run_id')::UUID AND valid_to IS NULL
), closed AS (
    SELECT anchor_id FROM fact WHERE closed_run_id = getvariable('run_id')::UUID
), reread_rejection AS (
    SELECT n.* FROM new_rejection n SEMI JOIN gone_rejection g ON n.document_id = g.document_id AND n.text_sha256 = g.text_sha256
        AND n.char_start = g.char_start AND n.char_end = g.char_end AND n.stage = g.stage AND n.code = g.code
), counted AS (
    SELECT 'fact' AS table_name, (SELECT count(*) FROM opened o ANTI JOIN closed c USING (anchor_id)) AS added,
        (SELECT count(*) FROM opened o SEMI JOIN closed c USING (anchor_id)) + (SELECT count(*) FROM touching WHERE is_change) AS changed,
        (SELECT count(*) FROM closed c ANTI JOIN opened o USING (anchor_id)) AS removed
    UNION ALL
    SELECT 'claim', (SELECT count(*) FROM claim) - (SELECT n FROM before_run WHERE table_name = 'claim'), (SELECT count(*) FROM changed_claim), 0
    UNION ALL
    SELECT 'document', (SELECT count(*) FROM document) - (SELECT n FROM before_run WHERE table_name = 'document'), (SELECT count(*)
        FROM changed_document), 0
    UNION ALL
    SELECT 'snapshot', (SELECT count(*) FROM snapshot) - (SELECT n FROM before_run WHERE table_name = 'snapshot'), (SELECT count(*)
        FROM changed_snapshot), 0
    UNION ALL
    SELECT 'rejection', (SELECT count(*) FROM new_rejection) - (SELECT count(*) FROM reread_rejection), (SELECT count(*) FROM reread_rejection),
        (SELECT count(*) FROM gone_rejection) - (SELECT count(*) FROM reread_rejection)
)
SELECT c.table_name, c.added, c.changed, c.removed, b.n - c.changed - c.removed AS unchanged FROM counted c JOIN before_run b USING (table_name);
