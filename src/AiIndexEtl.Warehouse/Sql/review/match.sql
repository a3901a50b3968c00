-- Finds the words of each decision among the candidates: the same document, the same mention, and prefix and suffix directly before and
-- behind it. So a decision outlives changes elsewhere in its text. Occurrences of the same words are counted in the text, as claim.anchor_id does.

CREATE OR REPLACE TEMP TABLE review_place AS
WITH place AS (
    SELECT s.review_id, c.*, s.prefix || s.mention || s.suffix AS quote, substring(t.text, 1, c.char_start - length(s.prefix)) AS head
    FROM staged_review s JOIN document d ON d.source = s.source
    JOIN review_candidate c ON c.document_id = d.document_id AND c.mention = s.mention
    JOIN document_text t ON t.text_sha256 = c.text_sha256
    WHERE c.char_start >= length(s.prefix)
        AND substring(t.text, c.char_start + 1 - length(s.prefix), length(s.prefix)) = s.prefix
        AND substring(t.text, c.char_end + 1, length(s.suffix)) = s.suffix
)
SELECT * EXCLUDE (quote, head), 1 + (length(head) - length(replace(head, quote, ''))) // length(quote) AS nth FROM place;
