-- Which documents of an export join a file that has facts already: those that it lacks, and those of which the export has a later
-- snapshot. Where both read the same snapshot, the file's own reading stays.

-- The text that a document's current facts stand in: the one that was read last, but for a page that fell silent, whose facts stay.
CREATE OR REPLACE TEMP TABLE standing AS
SELECT f.document_id, arg_max(c.text_sha256, c.claim_id) AS text_sha256, arg_max(c.snapshot_sha256, c.claim_id) AS snapshot_sha256
FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id
WHERE f.valid_to IS NULL AND c.text_sha256 <> d.text_sha256 GROUP BY f.document_id;

CREATE OR REPLACE TEMP TABLE wanted AS
SELECT d.document_id, s.snapshot_sha256, s.text_sha256, s.accessed_at
FROM document d LEFT JOIN standing o USING (document_id)
JOIN snapshot s ON s.document_id = d.document_id AND s.snapshot_sha256 = coalesce(o.snapshot_sha256, d.snapshot_sha256)
LEFT JOIN (SELECT k.document_id, p.accessed_at FROM published.document k
    JOIN published.snapshot p ON p.document_id = k.document_id AND p.snapshot_sha256 = k.snapshot_sha256) k ON k.document_id = d.document_id
WHERE k.document_id IS NULL OR s.accessed_at > k.accessed_at;

-- That snapshot, and the earlier ones: what a publication takes for read is the latest that it is handed.
CREATE OR REPLACE TEMP TABLE wanted_snapshot AS
SELECT s.* FROM snapshot s JOIN wanted w ON w.document_id = s.document_id
WHERE (s.accessed_at, s.snapshot_sha256) <= (w.accessed_at, w.snapshot_sha256);

-- Claims of that text are handed over as they are read now; those that state no fact any more stay behind with their reading. Claims of
-- earlier texts are words without a reading: what stands for it here is never published.
CREATE OR REPLACE TEMP TABLE wanted_claim AS
SELECT c.* EXCLUDE (snapshot_sha256), CASE WHEN c.text_sha256 = w.text_sha256 THEN w.snapshot_sha256 ELSE c.snapshot_sha256 END AS snapshot_sha256, f AS fact
FROM claim c JOIN wanted w ON w.document_id = c.document_id
LEFT JOIN fact f ON f.claim_id = c.claim_id AND f.valid_to IS NULL
WHERE (f.fact_id IS NOT NULL AND c.text_sha256 = w.text_sha256)
    OR (c.text_sha256 <> w.text_sha256 AND (c.document_id, c.snapshot_sha256, c.text_sha256) IN (SELECT (document_id, snapshot_sha256, text_sha256) FROM wanted_snapshot));
