-- The facts that meet every condition that was given. It lives with the reader, not in the file. Metric, area, period and edition are those of
-- the view facts; a year finds its quarters and months, and intervals that begin or end with it.
CREATE OR REPLACE TEMP MACRO facts_asked(asked_metric, asked_area, asked_period, asked_edition, asked_words, asked_review) AS TABLE
SELECT * FROM all_facts
WHERE in_review = asked_review
    AND (asked_metric IS NULL OR metric = asked_metric)
    AND (asked_area IS NULL OR list_contains(area, asked_area))
    AND (asked_period IS NULL OR period = asked_period OR starts_with(period, asked_period || '-') OR starts_with(period, asked_period || '/')
        OR ends_with(period, '/' || asked_period))
    AND (asked_edition IS NULL OR edition = asked_edition)
    AND (asked_words IS NULL
        OR contains(lower(concat_ws(chr(10), metric, metric_text, sentence, title, array_to_string(subject, chr(10)))), lower(asked_words)));
