SELECT count(*) FILTER (state = 'applied'), count(*) FILTER (state = 'stale'), count(*) FILTER (state = 'unmatched') FROM review
