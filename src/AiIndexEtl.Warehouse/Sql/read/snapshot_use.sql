-- Every body that was received, with what hangs on it. A body that is no document, such as a feed, belongs to its address.
WITH received AS (
    SELECT s.snapshot_sha256, s.document_id AS owner, greatest(max(s.accessed_at), coalesce(max(a.fetched_at), max(s.accessed_at))) AS received_at
    FROM snapshot s LEFT JOIN fetch_attempt a ON a.snapshot_sha256 = s.snapshot_sha256 GROUP BY s.snapshot_sha256, s.document_id
    UNION ALL
    SELECT a.snapshot_sha256, a.url, max(a.fetched_at) FROM fetch_attempt a ANTI JOIN snapshot s ON s.snapshot_sha256 = a.snapshot_sha256
    WHERE a.snapshot_sha256 IS NOT NULL GROUP BY a.snapshot_sha256, a.url
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY owner ORDER BY received_at DESC, snapshot_sha256) AS place FROM received
), bodies AS (
    SELECT snapshot_sha256, min(place) AS place, max(received_at) AS received_at FROM ranked GROUP BY snapshot_sha256
), used AS (
    SELECT c.snapshot_sha256, bool_or(f.valid_to IS NULL) AS is_open FROM fact f JOIN claim c ON c.claim_id = f.claim_id GROUP BY c.snapshot_sha256
)
SELECT b.snapshot_sha256, b.place, b.received_at,
    b.snapshot_sha256 IN (SELECT d.snapshot_sha256 FROM document d WHERE d.snapshot_sha256 IS NOT NULL) AS is_current,
    coalesce(u.is_open, false) AS has_open_facts, u.snapshot_sha256 IS NOT NULL AND NOT u.is_open AS has_closed_facts_only
FROM bodies b LEFT JOIN used u ON u.snapshot_sha256 = b.snapshot_sha256 ORDER BY b.snapshot_sha256
