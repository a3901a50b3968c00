-- The edition with an id, or the editions whose issue is called so.
SELECT e.edition_id, e.title, e.producer, e.published, e.url, e.citation, e.license_name, e.license_url
FROM edition e
WHERE e.edition_id = CAST($edition AS VARCHAR) OR e.label = CAST($edition AS VARCHAR)
ORDER BY e.edition_id = CAST($edition AS VARCHAR) DESC, e.edition_id
