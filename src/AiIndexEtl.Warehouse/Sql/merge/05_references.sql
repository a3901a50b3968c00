-- Reference values are those of the run that last read them; a run that says nothing of them leaves them as they are.

DELETE FROM reference_value WHERE getvariable('has_references');
INSERT INTO reference_value BY NAME FROM staged_reference ORDER BY reference_id;
