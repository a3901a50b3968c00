-- Facts by their ids. Columns as in the view all_facts.
SELECT * FROM all_facts WHERE list_contains(CAST(from_json(CAST($ids AS VARCHAR), '["VARCHAR"]') AS VARCHAR[]), fact_id)
