using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Evaluation;

/// <summary>Extracted claims made of annotated ones, as a perfect extraction would give them.</summary>
internal static class Extracted
{
    public static IEnumerable<Claim> AllOf(LabelledDocument document) => document.Claims.Where(g => !g.Optional).Select(g => Of(document, g));

    public static Claim Of(LabelledDocument document, LabelledClaim gold) => At(document, gold.Start, gold.End) with
    {
        Value = gold.Value,
        ValueUpper = gold.Upper,
        Unit = gold.Unit,
        Qualifier = gold.Qualifier,
        Kind = gold.Kind,
        Metric = gold.Metric,
        Area = gold.Area,
        Subject = gold.Subject,
        Period = gold.Period,
    };

    public static Claim At(LabelledDocument document, int start, int end) => new()
    {
        Source = "labelled/" + document.Set + "/" + document.Header.File,
        Mention = document.Text[start..end],
        Prefix = document.Text[Math.Max(0, start - 32)..start],
        Suffix = document.Text[end..Math.Min(document.Text.Length, end + 32)],
        CharStart = start,
        CharEnd = end,
        Sentence = "",
        Value = 0,
        Unit = "count",
        Qualifier = Qualifier.Exact,
        Kind = ClaimKind.Level,
        Metric = "other",
        Area = [],
        Subject = [],
        Confidence = 1,
        Evidence = [],
    };
}
