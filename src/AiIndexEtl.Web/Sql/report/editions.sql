-- The editions that current facts are about, with what is known of them. A null edition asks for all.
SELECT e.edition_id, e.title, e.producer, e.published, e.url, e.citation, e.license_name, e.license_url
FROM edition e
WHERE e.edition_id IN (SELECT edition FROM document) AND (CAST($edition AS VARCHAR) IS NULL OR e.edition_id = CAST($edition AS VARCHAR))
ORDER BY e.edition_id
