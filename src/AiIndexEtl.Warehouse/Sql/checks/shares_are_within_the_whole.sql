-- A share in percent lies between 0 and 100.
-- warning
SELECT fact_id, mention, sentence, value FROM all_facts WHERE kind = 'share' AND unit = 'percent' AND NOT (value BETWEEN 0 AND 100)
