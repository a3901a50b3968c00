-- Version 2: which facts wait for review. Runs of version 1 knew of no threshold: theirs is null, and all their facts stood in the view facts.

ALTER TABLE run ADD COLUMN review_below DOUBLE;
ALTER TABLE run ADD COLUMN facts_in_review BIGINT;
COMMENT ON COLUMN run.review_below IS 'Facts whose confidence is below this waited for review after the run; the latest run''s holds for the views. Null for runs that knew of no review.';
COMMENT ON COLUMN run.facts_in_review IS 'Current facts that waited for review after the run; part of facts_open. Null for runs that knew of no review.';
