using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// A cell of a table that tells the change between the two cells before it. Headers are not read here: that it does is shown by another row
/// of the table, in which the numbers fit.
/// </summary>
internal static class TableChange
{
    // How far a row is looked for whose numbers fit.
    private const int Rows = 3;

    /// <summary>Checks a cell; false where it is none of that kind.</summary>
    public static bool Check(Figure change, DocumentFigures document, Findings findings)
    {
        if (Ends(change) is not { } ends || ChangeArithmetic.Compare(change, ends.From, ends.To) is not { } outcome) return false;
        if (outcome.Verdict != Verdict.Consistent && !IsShownByOthers(change, document)) return false;

        findings.Add(change, CheckNames.ChangeOfEnds, outcome, ends.From, ends.To);
        return true;
    }

    private static bool IsShownByOthers(Figure change, DocumentFigures document)
    {
        var place = change.Sentence.Place;
        for (var i = Math.Max(0, place - Rows); i <= place + Rows && i < document.Sentences.Count; i++)
        {
            var row = document.Sentences[i];
            if (i == place || !row.IsTableRow || row.Figures.Count != change.Sentence.Figures.Count || row.Figures[change.Index] is not { Claim.Kind: ClaimKind.Change } other) continue;
            if (other.Claim.Unit == change.Claim.Unit && Ties.IsPrecise(other) && Ends(other) is { } ends
                && ChangeArithmetic.Compare(other, ends.From, ends.To) is { Verdict: Verdict.Consistent }) return true;
        }

        return false;
    }

    private static FromTo? Ends(Figure change)
    {
        if (change.Claim.Kind != ClaimKind.Change || change.Index < 2) return null;

        var (from, to) = (change.Sentence.Figures[change.Index - 2], change.Sentence.Figures[change.Index - 1]);
        return from.IsLevel && to.IsLevel && from.Claim.Kind == to.Claim.Kind && from.Claim.Unit == to.Claim.Unit ? new FromTo(from, to) : null;
    }
}
