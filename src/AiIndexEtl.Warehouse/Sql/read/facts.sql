FROM facts
WHERE ($metric IS NULL OR metric = $metric)
    AND ($area IS NULL OR list_contains(area, $area))
    AND ($period IS NULL OR period = $period OR starts_with(period, $period || '-') OR starts_with(period, $period || '/') OR ends_with(period, '/' || $period))
    AND ($edition IS NULL OR edition = $edition)
    AND ($words IS NULL OR contains(lower(concat_ws(chr(10), metric, metric_text, sentence, title, array_to_string(subject, chr(10)))), lower($words)))
ORDER BY published DESC NULLS LAST, source, char_start, fact_id
LIMIT $limit OFFSET $skip
