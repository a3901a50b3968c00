using System.Buffers;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Parts against their sum, and a share against a part and its whole: "233 of the 500 firms (46.6 %)", "Of the 500 firms, 233 (46.6 %)".</summary>
internal sealed class PartsOfWhole : IClaimCheck
{
    private static readonly SearchValues<string> SumWords = SearchValues.Create(
        ["合计", "共计", "总计", "加起来", "相加", "合共", "together", "combined", "in total", "in all", "totalling", "totaling", "altogether", "a sum of"],
        StringComparison.Ordinal);
    private static readonly SearchValues<string> OfTwo = SearchValues.Create(
        ["两者", "二者", "两国", "两地", "两家", "两项", "the two ", "both "],
        StringComparison.Ordinal);
    private static readonly SearchValues<string> OfThree = SearchValues.Create(
        ["三者", "三国", "三地", "三家", "三项", "the three "],
        StringComparison.Ordinal);
    private static readonly SearchValues<string> AmongWords = SearchValues.Create(
        ["其中", "中有", "里有", "of which", "of these", "of them", "分别", ":", "："],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> Stops = SearchValues.Create(";。(");

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        if (sentence.Figures.Count < 3) return;

        for (var i = 0; i < sentence.Figures.Count; i++)
        {
            var figure = sentence.Figures[i];
            if (!figure.IsLevel || figure.IsDuration || figure.Claim.ValueUpper is not null) continue;
            if (figure.Claim.Kind == ClaimKind.Share && figure.Claim.Unit == "percent") CheckShare(sentence, figure, findings);
            if (i >= 2) CheckSum(sentence, figure, findings);
            if (i + 2 < sentence.Figures.Count) CheckList(sentence, figure, findings);
        }
    }

    // "美国61个，中国15个，两者合计76个".
    private static void CheckSum(SentenceFigures sentence, Figure total, Findings findings)
    {
        var before = sentence.Before(total, 24);
        if (!GrowthWords.ContainsAny(before, SumWords)) return;

        var parts = Run(sentence, total, total.Index - 1, -1);
        var told = GrowthWords.ContainsAny(before, OfTwo) ? 2 : GrowthWords.ContainsAny(before, OfThree) ? 3 : 0;
        if (told > 0 && parts.Count == told)
        {
            findings.Add(total, CheckNames.PartsOfWhole, Sum(total, parts), [.. parts]);
            return;
        }

        for (var count = parts.Count; count >= 2; count--)
        {
            var some = parts.GetRange(parts.Count - count, count);
            if (Sum(total, some) is not { Verdict: Verdict.Consistent } outcome) continue;
            findings.Add(total, CheckNames.PartsOfWhole, outcome, [.. some]);
            return;
        }
    }

    // A total and a list behind it. A list need not be whole and its items may overlap: it can only confirm the total, unless it is handed out
    // item by item and comes to more.
    private static void CheckList(SentenceFigures sentence, Figure total, Findings findings)
    {
        var parts = Run(sentence, total, total.Index + 1, 1);
        if (parts.Count < 2 || !GrowthWords.ContainsAny(sentence.Between(total, parts[0]), AmongWords)) return;

        var outcome = Sum(total, parts);
        var isHandedOut = sentence.Between(total, parts[0]) is var lead && lead.Contains("其中", StringComparison.Ordinal) && lead.Contains("分别", StringComparison.Ordinal)
            || sentence.Behind(parts[^1], 20).Contains("respectively", StringComparison.Ordinal);
        var isTooMuch = outcome.Expected > total.Value && isHandedOut;
        if (total.Stated.Contains(outcome.Expected) || outcome.Verdict == Verdict.Inconsistent && isTooMuch) findings.Add(total, CheckNames.PartsOfWhole, outcome, [.. parts]);
    }

    // Neighbours of the same metric, unit and time, each less than the total.
    private static List<Figure> Run(SentenceFigures sentence, Figure total, int from, int step)
    {
        var parts = new List<Figure>();
        for (var i = from; i >= 0 && i < sentence.Figures.Count; i += step)
        {
            var part = sentence.Figures[i];
            if (!part.IsLevel || part.Claim.Unit != total.Claim.Unit || part.Claim.Kind != total.Claim.Kind || part.Claim.ValueUpper is not null) break;
            if (!Ties.SameMetric(part, total) || part.Value >= total.Value || part.Claim.Period != total.Claim.Period) break;
            parts.Add(part);
        }

        if (step < 0) parts.Reverse();
        return parts;
    }

    private static Outcome Sum(Figure total, List<Figure> parts)
    {
        var sum = 0d;
        var possible = new Bounds(0, 0);
        foreach (var part in parts)
        {
            sum += part.Value;
            possible += part.Stated;
        }

        return new Outcome(Arithmetic.Judge(total, sum, possible), sum, $"{string.Join(" + ", parts.Select(CheckText.Number))} is {CheckText.Plain(sum)}");
    }

    private static void CheckShare(SentenceFigures sentence, Figure share, Findings findings)
    {
        if (share.Index < 2) return;

        var (first, second) = (sentence.Figures[share.Index - 2], sentence.Figures[share.Index - 1]);
        if (!IsAmount(first) || !IsAmount(second) || first.Claim.Unit != second.Claim.Unit) return;

        var (part, whole) = first.Value <= second.Value ? (first, second) : (second, first);
        if (whole.Value <= 0 || Bounds.Quotient(part.Stated, whole.Stated) is not { } quotient) return;

        var nominal = part.Value / whole.Value * 100;
        var outcome = new Outcome(
            Arithmetic.Judge(share, nominal, quotient.Select(q => q * 100)), nominal, $"{CheckText.Number(part)} of {CheckText.Number(whole)} is {CheckText.Plain(nominal)} %");
        var isTied = part == first
            ? IsOf(sentence, part, whole) && IsShareOfBoth(sentence, whole, share)
            : IsOutOf(sentence, whole, part) && IsShareOfPart(sentence, part, share);
        if (isTied || outcome.Verdict == Verdict.Consistent && Ties.IsPrecise(share)) findings.Add(share, CheckNames.PartsOfWhole, outcome, part, whole);
    }

    private static bool IsAmount(Figure figure) => figure.Claim.Kind == ClaimKind.Level && !figure.IsDuration && figure.Claim.ValueUpper is null;

    // "233 of the 500".
    private static bool IsOf(SentenceFigures sentence, Figure part, Figure whole)
    {
        var gap = sentence.Between(part, whole);
        return gap.Length <= 12 && gap.TrimStart().StartsWith("of ");
    }

    // "Of the 500 firms asked, 233", "500家企业中有233家".
    private static bool IsOutOf(SentenceFigures sentence, Figure whole, Figure part)
    {
        var gap = sentence.Between(whole, part);
        if (gap.Length > 40 || gap.ContainsAny(Stops)) return false;
        if (gap.TrimEnd("有的, ").EndsWith("中")) return true;
        var lead = sentence.Before(whole, 12).TrimEnd();
        return gap.TrimEnd().EndsWith(",") && (EndsWithWord(lead, "of") || EndsWithWord(lead, "of the") || EndsWithWord(lead, "among") || EndsWithWord(lead, "among the"));
    }

    // "233 (46.6 %)", "233 firms (46.6 %)", "233 firms, or 46.6 %", "233家，占46.6%". What stands in brackets behind more than a noun may belong to that.
    private static bool IsShareOfPart(SentenceFigures sentence, Figure part, Figure share)
    {
        var gap = sentence.Between(part, share).TrimEnd();
        if (gap.Length > 24 || sentence.Behind(share, 4).TrimStart().StartsWith("of ")) return false;
        if (gap.EndsWith("(")) return gap[..^1].Trim() is { Length: <= 12 } noun && !noun.Contains(' ');
        return gap.EndsWith(", or") || gap.EndsWith(",占") || gap.EndsWith(",占比");
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]));

    // "500 firms (46.6 %)", "500 firms, or 46.6 %".
    private static bool IsShareOfBoth(SentenceFigures sentence, Figure whole, Figure share)
    {
        var gap = sentence.Between(whole, share).TrimEnd();
        return gap.Length <= 40 && (gap.EndsWith("(") || gap.EndsWith(", or") || gap.EndsWith(" or"));
    }
}
