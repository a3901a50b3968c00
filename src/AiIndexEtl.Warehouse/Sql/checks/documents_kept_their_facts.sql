-- No page that changed has lost more than half of its facts at once. What it lost stays current; look at the page, and accept the loss if it is one.
-- warning
SELECT d.source, count(*) AS facts_kept FROM kept k JOIN document d USING (document_id) GROUP BY d.source ORDER BY d.source
