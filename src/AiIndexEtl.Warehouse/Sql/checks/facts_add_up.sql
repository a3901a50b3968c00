-- Facts before, less those closed, plus those opened, are the facts now: none is lost without a reason.
-- blocking
SELECT b.n AS facts_before, c.n AS closed, o.n AS opened, a.n AS facts_now
FROM (SELECT n FROM before_run WHERE table_name = 'fact') b, (SELECT count(*) AS n FROM fact WHERE closed_run_id = getvariable('run_id')::UUID) c,
    (SELECT count(*) AS n FROM fact WHERE opened_run_id = getvariable('run_id')::UUID) o, (SELECT count(*) AS n FROM fact WHERE valid_to IS NULL) a
WHERE b.n - c.n + o.n <> a.n
