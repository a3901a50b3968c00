using System.Buffers;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>A multiple of another thing against the values of both: "$109.1 billion, nearly 12 times China's $9.3 billion".</summary>
internal sealed class RatioOfValues : IClaimCheck
{
    private const int LongestReference = 50;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;。；，、");

    private static readonly SearchValues<string> NewThoughts = SearchValues.Create([" and ", " while ", " from ", " with ", " for ", " as against "], StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        if (!sentence.HasRelation) return;

        // "A, 12 times B and 24 times C": what the first multiple is of, the next one is of as well.
        Figure? head = null;
        foreach (var ratio in sentence.Figures)
        {
            if (ratio.Claim.Kind != ClaimKind.Ratio || ratio.Claim.ValueUpper is not null || GrowthWords.IsYearly(ratio)) continue;

            var operands = Words(sentence, ratio, head, document);
            head = operands?.Of;
            if (operands is not { } found || findings.Has(ratio, CheckNames.ChangeOfEnds)) continue;
            if (ChangeArithmetic.Compare(ratio, found.To, found.Of) is not { } outcome) continue;
            if (!outcome.Fits && (!Ties.SameMetric(found.Of, found.To) || found.Of.Claim.Metric != ratio.Claim.Metric)) continue;
            findings.Add(ratio, CheckNames.RatioOfValues, outcome with { Calculation = Told(found.Of, found.To) }, found.Of, found.To);
        }
    }

    private static string Told(Figure of, Figure to) => $"{CheckText.Number(of)} is {CheckText.Times(of.Value / to.Value)} {CheckText.Number(to)}";

    // Words that point at the value compared with decide; else the values of the two places do.
    private static (Figure Of, Figure To)? Words(SentenceFigures sentence, Figure ratio, Figure? head, DocumentFigures document)
    {
        var figures = sentence.Figures;
        if (ratio.Index >= 1 && figures[ratio.Index - 1] is { IsLevel: true } operand && IsOperandBefore(sentence.Between(operand, ratio)))
        {
            return (head ?? Head(sentence, operand)) is { } first && first.Claim.Unit == operand.Claim.Unit ? (first, operand) : null;
        }

        if (ratio.Index + 1 < figures.Count && figures[ratio.Index + 1] is { IsLevel: true } to && IsReference(sentence.Between(ratio, to)))
        {
            var of = head ?? (ratio.Index >= 1 && figures[ratio.Index - 1] is { IsLevel: true } before && Ties.IsOneThought(before, ratio) ? before : null);
            if (of is not null && of.Claim.Unit == to.Claim.Unit) return (of, to);

            // The value is told, so that another one of the same place cannot be meant.
            return Places(ratio, document) is { } told && told.To == to ? told : null;
        }

        return FormerAndLatter(sentence, ratio) ?? Places(ratio, document);
    }

    // "A用去1.91亿，B用去7800万，前者是后者的2.5倍".
    private static (Figure Of, Figure To)? FormerAndLatter(SentenceFigures sentence, Figure ratio)
    {
        if (ratio.Index < 2 || sentence.Figures[ratio.Index - 2] is not { IsLevel: true } former || sentence.Figures[ratio.Index - 1] is not { IsLevel: true } latter) return null;
        if (former.Claim.Unit != latter.Claim.Unit || former.Claim.Kind != latter.Claim.Kind) return null;

        var before = sentence.Before(ratio, 24);
        var first = before.IndexOf("前者");
        var second = before.IndexOf("后者");
        return first < 0 || second < 0 ? null : first < second ? (former, latter) : (latter, former);
    }

    // 日本（5万台）的约5.8倍, 49部的2.7倍.
    private static bool IsOperandBefore(ReadOnlySpan<char> gap) => gap.Length <= 8 && gap.TrimStart(")） ") is ['的', ..];

    // " times China's ", 倍于英国（.
    private static bool IsReference(ReadOnlySpan<char> gap)
    {
        if (gap.Length is 0 or > LongestReference || gap.IndexOfAny(ClauseEnds) >= 0 || gap.Contains(". ", StringComparison.Ordinal)) return false;
        if (gap[0] is '于') return true;

        return gap.TrimStart() is [var first, ..] && char.IsAsciiLetter(first) && !GrowthWords.ContainsAny(gap, NewThoughts);
    }

    // The value before the one compared with, in the same clause or the one before.
    private static Figure? Head(SentenceFigures sentence, Figure operand)
    {
        for (var i = operand.Index - 1; i >= 0; i--)
        {
            var figure = sentence.Figures[i];
            if (figure.IsDuration) continue;
            if (!figure.IsLevel || figure.Claim.Unit != operand.Claim.Unit) return null;
            return sentence.Between(figure, operand).IndexOfAny("。；;") < 0 ? figure : null;
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
