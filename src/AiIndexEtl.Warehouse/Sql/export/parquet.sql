-- What analysts see by default: facts that wait for review are left out. {path} is put in as a literal, because COPY takes no parameter. The order makes equal facts give equal files.
COPY (FROM facts ORDER BY source, char_start, fact_id) TO {path} (FORMAT parquet, COMPRESSION zstd);
