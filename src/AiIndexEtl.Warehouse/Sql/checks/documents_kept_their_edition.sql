-- No document has moved to another edition. What it states no more is closed, what it states still is of the new edition; save such a page under a path for each edition to keep them side by side.
-- warning
SELECT d.source, m.edition_before, m.edition_now FROM moved_document m JOIN document d USING (document_id) ORDER BY d.source
