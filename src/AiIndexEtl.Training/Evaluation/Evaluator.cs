using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Evaluation;

/// <summary>
/// Measures extracted claims against labelled documents. A claim is found where its mention overlaps an annotated one; an optional
/// claim counts neither way; a second extraction from the same words counts as extra, unless the claim has several areas or subjects
/// and may therefore be told in several rows.
/// </summary>
public static class Evaluator
{
    /// <summary>Measures claims; each goes to the document that its source names.</summary>
    /// <param name="documents">The labelled documents. Those without any claim count as missed.</param>
    /// <param name="claims">Extracted claims, in any order; within a document the order given is kept. Claims of other documents are left out.</param>
    public static EvaluationResult Evaluate(IReadOnlyList<LabelledDocument> documents, IEnumerable<Claim> claims)
    {
        var byDocument = claims.ToLookup(c => NameOf(c.Source), StringComparer.Ordinal);
        var errors = new List<EvaluationError>();
        var scores = new List<DocumentScore>(documents.Count);
        foreach (var document in documents)
        {
            var score = EvaluateOne(document, byDocument[NameOf(document.Header.File)], errors);
            scores.Add(new DocumentScore(document.Set, document.Header.Doc, document.Header.Language, score));
        }

        return new EvaluationResult(scores, errors);
    }

    /// <summary>The name that ties a source to its document: the last part of the path, without query, fragment and extension.</summary>
    internal static string NameOf(string source)
    {
        var path = source.Split('?')[0].Split('#')[0];
        var file = path[(path.LastIndexOf('/') + 1)..];
        var dot = file.LastIndexOf('.');
        return file.AsSpan(0, Math.Max(dot, 0)).ContainsAnyExcept('.') ? file[..dot] : file;
    }

    private static Score EvaluateOne(LabelledDocument document, IEnumerable<Claim> claims, List<EvaluationError> errors)
    {
        var locator = new MentionLocator(document.Text);
        var found = new HashSet<LabelledClaim>(ReferenceEqualityComparer.Instance);
        var right = Score.Slots.ToDictionary(s => s, _ => 0);
        var (extra, quantity, full) = (0, 0, 0);
        foreach (var claim in claims)
        {
            var span = locator.Locate(claim);
            var gold = span is null ? null : document.Claims.FirstOrDefault(g => span.Value.Overlaps(g.Start, g.End));
            if (gold is not null && (gold.Optional || (found.Contains(gold) && gold.Subject.Count + gold.Area.Count > 1))) continue;

            if (gold is null || !found.Add(gold))
            {
                extra++;
                errors.Add(Extra(document, claim, span, gold));
                continue;
            }

            var wrong = Score.Slots.Where(s => !ClaimComparer.IsRight(s, gold, claim)).ToList();
            foreach (var slot in Score.Slots.Except(wrong)) right[slot]++;
            foreach (var slot in wrong) errors.Add(Wrong(document, slot, gold, claim));
            if (!wrong.Exists(s => s is ClaimSlot.Value or ClaimSlot.Unit or ClaimSlot.Qualifier)) quantity++;
            if (wrong.Count == 0) full++;
        }

        var counting = document.Claims.Where(g => !g.Optional).ToList();
        errors.AddRange(counting.Where(g => !found.Contains(g)).Select(g => new EvaluationError(document.Header.Doc, "missed", g.Mention, g.Line, "", "")));
        return new Score { Gold = counting.Count, Found = found.Count, Extra = extra, QuantityRight = quantity, FullRight = full, SlotRight = right };
    }

    private static EvaluationError Extra(LabelledDocument document, Claim claim, TextSpan? span, LabelledClaim? gold) => new(
        document.Header.Doc, gold is null ? "extra" : "twice", claim.Mention, span is null ? 0 : LineOf(document.Text, span.Value.Start), "",
        $"in {claim.Prefix}[{claim.Mention}]{claim.Suffix}");

    private static EvaluationError Wrong(LabelledDocument document, ClaimSlot slot, LabelledClaim gold, Claim claim) => new(
        document.Header.Doc, Spelling.Of(slot), gold.Mention, gold.Line, ClaimComparer.Expected(slot, gold), ClaimComparer.Actual(slot, claim));

    private static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;
}
