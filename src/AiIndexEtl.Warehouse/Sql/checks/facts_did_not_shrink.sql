-- No run takes away more of the published facts than the configured share; twenty facts may always go.
-- blocking
SELECT removed, removed + changed + unchanged AS facts_before, getvariable('maximum_removed_share') AS allowed_share
FROM difference
WHERE table_name = 'fact' AND removed > 20 AND removed > getvariable('maximum_removed_share') * (removed + changed + unchanged)
