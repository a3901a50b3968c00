-- What people decided on the words of a fact, the latest first.
SELECT decision, reason, reviewer, decided_at, state, detail FROM review
WHERE anchor_id = CAST($anchor AS VARCHAR) ORDER BY decided_at DESC NULLS LAST, review_id
