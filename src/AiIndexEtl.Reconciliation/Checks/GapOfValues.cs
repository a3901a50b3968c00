using System.Buffers;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>A difference between two things against their values: "73 % of experts and 23 % of the public, a difference of 50 points".</summary>
internal sealed class GapOfValues : IClaimCheck
{
    private const int Reach = 16;

    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        [
            "差距", "相差", "前者比后者", "前者较后者", "后者比前者", "后者较前者", "差了", "相距", "之差",
            "gap of", "difference of", "distance of", "spread of", "margin of",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Comparators = SearchValues.Create(
        [" than ", " below ", " behind ", " above ", " over ", " ahead of ", " from "],
        StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        if (!sentence.HasRelation) return;

        foreach (var gap in sentence.Figures)
        {
            if (gap.Claim.Kind != ClaimKind.Gap || gap.Claim.ValueUpper is not null) continue;

            if (Named(sentence, gap) is { } named)
            {
                Add(gap, named.One, named.Other, findings, mustFit: false);
            }
            else if (Places(gap, document) is { } places)
            {
                Add(gap, places.One, places.Other, findings, mustFit: false);
            }
            else if (Before(sentence, gap) is { } before && Ties.IsPrecise(gap))
            {
                Add(gap, before.One, before.Other, findings, mustFit: true);
            }
        }
    }

    private static void Add(Figure gap, Figure one, Figure other, Findings findings, bool mustFit)
    {
        if (Compare(gap, one, other) is { } outcome && (!mustFit || outcome.Verdict == Verdict.Consistent)) findings.Add(gap, CheckNames.GapOfValues, outcome, one, other);
    }

    private static Outcome? Compare(Figure gap, Figure one, Figure other)
    {
        if (one.Claim.Unit != other.Claim.Unit || one.Claim.ValueUpper is not null || other.Claim.ValueUpper is not null) return null;

        var (larger, smaller) = one.Value >= other.Value ? (one, other) : (other, one);
        var size = gap.Value < 0 ? gap.Stated.Negated : gap.Stated;
        var isPoints = gap.Claim.Unit == "percentage_point" && larger.Claim.Unit == "percent" || gap.Claim.Unit == larger.Claim.Unit;
        if (!isPoints && gap.Claim.Unit != "percent") return null;

        var difference = larger.Value - smaller.Value;
        var told = $"{CheckText.Number(larger)} less {CheckText.Number(smaller)} is {CheckText.Plain(difference)}";
        var verdict = isPoints ? Arithmetic.Judge(size, gap.Claim.Qualifier, difference, larger.Stated - smaller.Stated) : Verdict.Inconsistent;
        var outcome = new Outcome(verdict, difference, told);
        return gap.Claim.Unit != "percent" ? outcome : Relative(gap, larger, smaller, size, isPoints ? outcome : null);
    }

    // A gap in percent may be one of points, or a part of either value.
    private static Outcome? Relative(Figure gap, Figure larger, Figure smaller, Bounds size, Outcome? points)
    {
        if (points is { Fits: true } || smaller.Value <= 0 || Bounds.Quotient(larger.Stated, smaller.Stated) is not { } quotient) return points;

        var more = (larger.Value / smaller.Value - 1) * 100;
        var less = (1 - smaller.Value / larger.Value) * 100;
        var asMore = Arithmetic.Judge(size, gap.Claim.Qualifier, more, quotient.Select(q => (q - 1) * 100));
        var asLess = Arithmetic.Judge(size, gap.Claim.Qualifier, less, quotient.Select(q => (1 - 1 / q) * 100));
        var (verdict, nominal) = asLess < asMore ? (asLess, less) : (asMore, more);
        if (points is not null && verdict == Verdict.Inconsistent) return points;
        return new Outcome(verdict, nominal, $"{CheckText.Number(larger)} against {CheckText.Number(smaller)} is {CheckText.Percent(more)}, the other way round {CheckText.Percent(-less)}");
    }

    // The two values right before a noun of difference that is not told to be between other things.
    private static (Figure One, Figure Other)? Named(SentenceFigures sentence, Figure gap)
    {
        if (Before(sentence, gap) is not { } pair || !Ties.IsOneThought(pair.Other, gap)) return null;
        if (!GrowthWords.ContainsAny(sentence.Before(gap, Reach), Nouns) || GrowthWords.ContainsAny(sentence.Behind(gap, Reach), Comparators)) return null;

        // A third value of the same unit may be the one that is meant.
        return sentence.Figures.Count(figure => figure.IsLevel && figure.Claim.Unit == pair.One.Claim.Unit && figure.Index < gap.Index) == 2 ? pair : null;
    }

    // The last two values before the gap that it may be of.
    private static (Figure One, Figure Other)? Before(SentenceFigures sentence, Figure gap)
    {
        Figure? other = null;
        for (var i = gap.Index - 1; i >= 0; i--)
        {
            var figure = sentence.Figures[i];
            if (!figure.IsLevel) return null;
            if (!IsLike(gap, figure)) continue;
            if (other is not null) return figure.Claim.Unit == other.Claim.Unit && figure.Claim.Kind == other.Claim.Kind && Ties.SameMetric(figure, other) ? (figure, other) : null;
            other = figure;
        }

        return null;
    }

    private static bool IsLike(Figure gap, Figure level) => gap.Claim.Unit switch
    {
        "percentage_point" => level.Claim.Unit == "percent",
        "percent" => !level.IsDuration,
        _ => level.Claim.Unit == gap.Claim.Unit,
    };

    private static (Figure One, Figure Other)? Places(Figure gap, DocumentFigures document)
    {
        if (gap.Area.Count != 2) return null;
        var one = Values.Of(gap, gap.Area[0], document);
        var other = one is null ? null : Values.Of(gap, gap.Area[1], document);
        return one is not null && other is not null ? (one, other) : null;
    }
}
