using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// One figure told twice: "nearly half of them (48 %)", "20 miles (32 km)". Amounts in two currencies have no fixed rate; they are inconsistent
/// only where their rate is another order of magnitude than that of the other such pairs of the document.
/// </summary>
internal sealed class TwoUnits : IClaimCheck
{
    private const int LongestGap = 28;
    private const double CoarserBy = 3;
    private const double AbsurdRate = 5;

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        for (var i = 0; i + 1 < sentence.Figures.Count; i++)
        {
            var (first, second) = (sentence.Figures[i], sentence.Figures[i + 1]);
            if (first.Claim.Kind != second.Claim.Kind || first.Claim.ValueUpper is not null || second.Claim.ValueUpper is not null) continue;
            if (!IsBracketed(sentence, first, second)) continue;

            if (first.Claim.Unit == second.Claim.Unit)
            {
                CheckSame(first, second, findings);
            }
            else if (IsMoney(first) && IsMoney(second))
            {
                CheckRate(first, second, document, findings);
            }
        }
    }

    // The second one stands alone in brackets, but for words of rounding.
    private static bool IsBracketed(SentenceFigures sentence, Figure first, Figure second)
    {
        var gap = sentence.Between(first, second);
        var open = gap.IndexOf('(');
        if (open < 0 || gap.Length > LongestGap || gap[..open].IndexOfAny(",;:、") >= 0 || !IsRounding(gap[(open + 1)..])) return false;

        return second.End < sentence.Folded.Length && sentence.Behind(second, 6).TrimStart() is [')', ..];
    }

    private static bool IsRounding(ReadOnlySpan<char> words) =>
        words.Trim() is "" or "约" or "约合" or "合" or "即" or "实为" or "约为" or "折合" or "about" or "roughly" or "around" or "or" or "some" or "exactly" or "some us" or "us";

    private static void CheckSame(Figure first, Figure second, Findings findings)
    {
        if (first.Value == second.Value && first.Claim.Mention == second.Claim.Mention) return;
        if (!IsCoarser(first, second) && !IsOtherUnit(first, second)) return;

        var verdict = Arithmetic.Judge(first, second.Value, second.Stated);
        findings.Add(first, CheckNames.TwoUnits, new Outcome(verdict, second.Value, $"the same figure is {CheckText.Number(second)} in brackets"), second);
    }

    // Words or round numbers before the exact number. Two exact numbers are more likely two things.
    private static bool IsCoarser(Figure first, Figure second) =>
        first.Stated.IsFinite && second.Stated.IsFinite && second.Claim.Qualifier == Qualifier.Exact && first.Stated.HalfWidth >= CoarserBy * second.Stated.HalfWidth
        && (first.Claim.Qualifier != Qualifier.Exact || !first.Claim.Mention.Any(char.IsDigit));

    private static bool IsOtherUnit(Figure first, Figure second) =>
        first.Claim.Unit is not ("percent" or "percentage_point" or "count" or "times" or "score") && !IsMoney(first)
        && Letters(first.Claim.Mention) is { Length: > 0 } one && Letters(second.Claim.Mention) is { Length: > 0 } other && one != other;

    private static string Letters(string mention) => string.Concat(mention.Where(c => char.IsLetter(c) || c == '°'));

    private static bool IsMoney(Figure figure) => figure.Claim.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper);

    private static void CheckRate(Figure first, Figure second, DocumentFigures document, Findings findings)
    {
        if (first.Value <= 0 || second.Value <= 0) return;

        var others = new List<double>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = 0; i + 1 < sentence.Figures.Count; i++)
            {
                var (one, other) = (sentence.Figures[i], sentence.Figures[i + 1]);
                if (one == first || one.Claim.Unit != first.Claim.Unit || other.Claim.Unit != second.Claim.Unit || one.Value <= 0) continue;
                if (IsBracketed(sentence, one, other)) others.Add(other.Value / one.Value);
            }
        }

        if (others.Count < 2) return;

        others.Sort();
        var usual = others[others.Count / 2];
        var rate = second.Value / first.Value;
        if (rate < usual * AbsurdRate && rate > usual / AbsurdRate) return;

        var told = $"{CheckText.Number(first)} is {CheckText.Number(second)} at a rate of {CheckText.Plain(rate)}, elsewhere in the text at {CheckText.Plain(usual)}";
        findings.Add(second, CheckNames.TwoUnits, new Outcome(Verdict.Inconsistent, first.Value * usual, told), first);
    }
}
