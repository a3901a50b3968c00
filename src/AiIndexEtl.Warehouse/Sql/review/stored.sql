-- The decisions that the last publication with decisions left in the file.
SELECT source, mention, prefix, suffix, nth, "position", sentence, decision, expected_slots, corrected, reason, reviewer,
    CAST(epoch_us(decided_at) AS BIGINT) AS decided_at
FROM review WHERE state <> 'withdrawn' ORDER BY source, "position" NULLS FIRST, mention, prefix, review_id
