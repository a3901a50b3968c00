-- A file of version 1 knows of no review: all of its facts are in the view facts. Temporary views live with the reader, not in the file.
CREATE TEMP VIEW all_facts AS SELECT *, false AS in_review FROM facts;
CREATE TEMP VIEW facts_in_review AS FROM facts WHERE false;
