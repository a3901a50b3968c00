using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>A multiple of another thing against the values of both: "$109.1 billion, nearly 12 times China's $9.3 billion".</summary>
internal sealed class RatioOfValues : IClaimCheck
{
    private const int LongestReference = 50;

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        if (!sentence.HasRelation) return;

        foreach (var ratio in sentence.Figures)
        {
            if (ratio.Claim.Kind != ClaimKind.Ratio || ratio.Claim.ValueUpper is not null || findings.Has(ratio, CheckNames.ChangeOfEnds)) continue;
            if (GrowthWords.IsYearly(ratio)) continue;

            var operands = Words(sentence, ratio) ?? Places(ratio, document);
            if (operands is not { } found || !Ties.SameMetric(found.Of, found.To)) continue;
            if (ChangeArithmetic.Compare(ratio, found.To, found.Of) is not { } outcome) continue;
            if (outcome.Fits || found.Of.Claim.Metric == ratio.Claim.Metric) findings.Add(ratio, CheckNames.RatioOfValues, outcome with { Calculation = Told(found.Of, found.To, outcome) }, found.Of, found.To);
        }
    }

    private static string Told(Figure of, Figure to, Outcome outcome) => $"{CheckText.Number(of)} is {CheckText.Times(outcome.Expected)} {CheckText.Number(to)}";

    private static (Figure Of, Figure To)? Words(SentenceFigures sentence, Figure ratio)
    {
        var figures = sentence.Figures;
        if (ratio.Index >= 2 && figures[ratio.Index - 1] is { IsLevel: true } operand && IsOperandBefore(sentence.Between(operand, ratio)))
        {
            return Head(sentence, operand) is { } head ? (head, operand) : null;
        }

        if (ratio.Index < 1 || ratio.Index + 1 >= figures.Count) return null;

        var (of, to) = (figures[ratio.Index - 1], figures[ratio.Index + 1]);
        if (!of.IsLevel || !to.IsLevel || of.Claim.Unit != to.Claim.Unit || !Ties.IsOneThought(of, ratio)) return null;

        return IsReference(sentence.Between(ratio, to)) ? (of, to) : null;
    }

    // 日本（5万台）的约5.8倍, 49部的2.7倍.
    private static bool IsOperandBefore(ReadOnlySpan<char> gap) => gap.Length <= 8 && gap.TrimStart(")） ") is ['的', ..];

    // " times China's ", 倍于英国（.
    private static bool IsReference(ReadOnlySpan<char> gap)
    {
        if (gap.Length is 0 or > LongestReference || gap.IndexOfAny(",;。；，、") >= 0 || gap.Contains(". ", StringComparison.Ordinal)) return false;
        if (gap[0] is '于') return true;

        return char.IsAsciiLetter(gap.TrimStart()[0]) && !GrowthWords.ContainsAny(gap, [" and ", " while ", " from ", " with ", " for ", " as against "]);
    }

    // "A，是B的12倍，是C的24倍": the value that the first of the multiples begins with.
    private static Figure? Head(SentenceFigures sentence, Figure operand)
    {
        var figures = sentence.Figures;
        for (var i = operand.Index - 1; i >= 0; i--)
        {
            var figure = figures[i];
            if (figure.Claim.Kind == ClaimKind.Ratio)
            {
                if (i >= 1 && IsOperandBefore(sentence.Between(figures[i - 1], figure))) i--;
                continue;
            }

            if (!figure.IsLevel || figure.Claim.Unit != operand.Claim.Unit) return null;
            return sentence.Between(figure, figures[i + 1]).IndexOfAny("。；;") < 0 ? figure : null;
        }

        return null;
    }

    // Values of the two places, in this sentence or, for a metric of the vocabulary, in the nearest one.
    private static (Figure Of, Figure To)? Places(Figure ratio, DocumentFigures document)
    {
        if (ratio.Area.Count != 2) return null;
        var of = Values.Of(ratio, ratio.Area[0], document);
        var to = of is null ? null : Values.Of(ratio, ratio.Area[1], document);
        return of is not null && to is not null && of.Claim.Unit == to.Claim.Unit ? (of, to) : null;
    }
}
