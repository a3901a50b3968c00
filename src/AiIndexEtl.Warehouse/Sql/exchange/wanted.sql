-- Which documents of an export join a file that has facts already: those that it lacks, and those of which the export has a later
-- snapshot. Where both read the same snapshot, the file's own reading stays. Of a page that went back to what it was, the snapshot counts as
-- of when it was received last.

-- The text that most of a document's current facts stand in: the one that was read last, but for a page that fell silent or broke, whose
-- facts stay.
CREATE OR REPLACE TEMP TABLE standing AS
SELECT document_id, arg_max(text_sha256, rank) AS text_sha256, arg_max(snapshot_sha256, rank) AS snapshot_sha256
FROM (
    SELECT f.document_id, c.text_sha256, max(c.snapshot_sha256) AS snapshot_sha256, {'facts': count(*), 'is_last': bool_and(c.text_sha256 = d.text_sha256), 'text': c.text_sha256} AS rank
    FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
    WHERE f.valid_to IS NULL GROUP BY f.document_id, c.text_sha256)
GROUP BY document_id;

-- A published file of an earlier version does not know when snapshots were received last.
CREATE OR REPLACE TEMP TABLE published_snapshot AS
SELECT document_id, snapshot_sha256, raw_path, coalesce(confirmed_at, accessed_at) AS received_at
FROM (FROM published.snapshot UNION ALL BY NAME SELECT CAST(NULL AS TIMESTAMPTZ) AS confirmed_at WHERE false);

CREATE OR REPLACE TEMP TABLE wanted AS
SELECT d.document_id, s.snapshot_sha256, s.text_sha256, coalesce(s.confirmed_at, s.accessed_at) AS received_at
FROM document d LEFT JOIN standing o USING (document_id)
JOIN snapshot s ON s.document_id = d.document_id AND s.snapshot_sha256 = CASE WHEN coalesce(o.text_sha256, d.text_sha256) = d.text_sha256 THEN d.snapshot_sha256 ELSE o.snapshot_sha256 END
LEFT JOIN (SELECT k.document_id, p.snapshot_sha256, p.raw_path, p.received_at FROM published.document k
    JOIN published_snapshot p ON p.document_id = k.document_id AND p.snapshot_sha256 = k.snapshot_sha256) k ON k.document_id = d.document_id
WHERE k.document_id IS NULL OR (s.snapshot_sha256 <> k.snapshot_sha256
    -- Claims without their page give way to a page, whenever it was received.
    AND CASE WHEN (s.raw_path = '') <> (k.raw_path = '') THEN k.raw_path = '' ELSE coalesce(s.confirmed_at, s.accessed_at) > k.received_at END);

-- That snapshot, and the earlier ones: what a publication takes for read is the latest that it is handed.
CREATE OR REPLACE TEMP TABLE wanted_snapshot AS
SELECT s.* FROM snapshot s JOIN wanted w ON w.document_id = s.document_id
WHERE (coalesce(s.confirmed_at, s.accessed_at), s.snapshot_sha256) <= (w.received_at, w.snapshot_sha256);

-- Claims of that text are handed over as they are read now; those that state no fact any more stay behind with their reading. Claims of
-- earlier texts are words without a reading: what stands for it here is never published.
CREATE OR REPLACE TEMP TABLE wanted_claim AS
SELECT c.* EXCLUDE (snapshot_sha256), CASE WHEN c.text_sha256 = w.text_sha256 THEN w.snapshot_sha256 ELSE c.snapshot_sha256 END AS snapshot_sha256, f AS fact
FROM claim c JOIN wanted w ON w.document_id = c.document_id
LEFT JOIN fact f ON f.claim_id = c.claim_id AND f.valid_to IS NULL
WHERE (f.fact_id IS NOT NULL AND c.text_sha256 = w.text_sha256)
    OR (c.text_sha256 <> w.text_sha256 AND (c.document_id, c.snapshot_sha256, c.text_sha256) IN (SELECT (document_id, snapshot_sha256, text_sha256) FROM wanted_snapshot));
