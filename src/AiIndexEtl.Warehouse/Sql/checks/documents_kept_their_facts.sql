-- No document that changed has fallen silent. Its facts stay current; look at the page.
-- warning
SELECT d.source, s.facts_kept FROM silent_document s JOIN document d USING (document_id)
