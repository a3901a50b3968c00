namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Settles what "points" are: percentage points where the text speaks of per cent nearby, which is how reports use the word, and points
/// of a score beside Elo, arenas and indices.
/// </summary>
internal static class PointUnits
{
    private const int Window = 80;
    private const int Neighbours = 8;

    public static void Run(string s, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft is { IsMention: true, Unit: "score" } && draft.Value <= 100 && IsPoints(s, draft) && !IsScore(s, draft.Start) && !IsOfIndex(s, draft.QualifierStart) && HasPercent(drafts, i))
            {
                draft.Unit = "percentage_point";
                draft.Form = QuantityForm.PercentagePoint;
            }
        }
    }

    private static bool IsPoints(string s, Draft draft) =>
        Chars.Span(s, draft.NumberEnd, draft.End).TrimStart(" -") is "points" or "point" or "pts" or "pt";

    private static bool IsScore(string s, int at)
    {
        var around = Chars.Span(s, Math.Max(0, at - Window), Math.Min(s.Length, at + (Window / 2)));
        return around.Contains("elo", StringComparison.Ordinal) || around.Contains("arena", StringComparison.Ordinal)
            || around.Contains("rating", StringComparison.Ordinal)
            || around.Contains("out of ", StringComparison.Ordinal) && around.Contains("score", StringComparison.Ordinal);
    }

    // "the index slipped to 40 points": what an index comes to is a score, what it differs by may be either.
    private static bool IsOfIndex(string s, int at)
    {
        var before = Chars.Span(s, Math.Max(0, at - Window), at);
        before = before[(before.LastIndexOfAny(".;\n") + 1)..];
        return Chars.WordBefore(s, at) is "to" or "from" or "at" && (before.Contains(" index ", StringComparison.Ordinal) || before.Contains(" score", StringComparison.Ordinal));
    }

    private static bool HasPercent(List<Draft> drafts, int index)
    {
        for (var i = Math.Max(0, index - Neighbours); i < Math.Min(drafts.Count, index + (Neighbours / 2)); i++)
        {
            if (drafts[i].Form is QuantityForm.Percent or QuantityForm.PercentagePoint)
            {
                return true;
            }
        }

        return false;
    }
}
