using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// A change or a multiple of an earlier value against its two ends: those that the words of the sentence join (from A to B), else the values
/// of the same series at the two times.
/// </summary>
internal sealed class ChangeOfEnds : IClaimCheck
{
    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        if (!sentence.HasRelation) return;

        var pairs = sentence.Figures.Count > 2 ? FromTo.Read(sentence) : [];
        foreach (var pair in pairs) CheckPair(sentence, pair, findings);
        foreach (var change in sentence.Figures)
        {
            if (change.Claim.Kind is not (ClaimKind.Change or ClaimKind.Ratio) || findings.Has(change, CheckNames.ChangeOfEnds)) continue;
            if (!Ties.IsPlainChange(change)) continue;

            // Words that join values beside a change and do not tie it to them speak of another thing.
            var isBesidePair = pairs.Exists(pair => change.Index == pair.First.Index - 1 || change.Index == pair.Last.Index + 1);
            if (sentence.IsTableRow && TableChange.Check(change, document, findings)) continue;
            if (!CheckSeries(change, document, isBesidePair, findings)) CheckNeighbours(sentence, change, findings);
        }
    }

    // "增加了2倍，从8.8万增加到24万，但最近一年仅增长1.1%": of the changes on both sides of a pair, the one that fits is the one that is meant.
    private static void CheckPair(SentenceFigures sentence, FromTo pair, Findings findings)
    {
        var before = Neighbour(sentence, pair.First.Index, -1);
        var behind = Neighbour(sentence, pair.Last.Index, 1);
        var first = before is null ? null : Compare(before, pair);
        var second = behind is null ? null : Compare(behind, pair);
        var isAlone = before is null || behind is null;
        if (first is { } left) Take(before!, left, pair, isAlone, findings);
        if (second is { } right) Take(behind!, right, pair, isAlone, findings);
    }

    // What the words do not tie to the pair is its change only where it fits at a precision that leaves little to chance.
    private static void Take(Figure change, Outcome outcome, FromTo pair, bool isAlone, Findings findings)
    {
        var isTied = IsTied(change, pair);
        if (isTied && (isAlone || outcome.Fits) || outcome.Verdict == Verdict.Consistent && Ties.IsPrecise(change)) findings.Add(change, CheckNames.ChangeOfEnds, outcome, pair.From, pair.To);
    }

    private static Outcome? Compare(Figure change, FromTo pair) =>
        Ties.TimesAllow(change, pair.From, pair.To) ? ChangeArithmetic.Compare(change, pair.From, pair.To) : null;

    // The next figure to one side that is no length of time, where it is a change.
    private static Figure? Neighbour(SentenceFigures sentence, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < sentence.Figures.Count; i += step)
        {
            var figure = sentence.Figures[i];
            if (figure.IsDuration && figure.IsLevel) continue;
            return figure.Claim.Kind is ClaimKind.Change or ClaimKind.Ratio && Ties.IsPlainChange(figure) ? figure : null;
        }

        return null;
    }

    private static bool IsTied(Figure change, FromTo pair) =>
        change.Claim.Metric == pair.To.Claim.Metric && Ties.MayShareArea(change, pair.To)
        && (change.Index < pair.First.Index ? Ties.LeadsOver(change, pair.First) : Ties.IsApposed(pair.Last, change));

    private static bool CheckSeries(Figure change, DocumentFigures document, bool mustFit, Findings findings)
    {
        if (change.Time is not { } time || change.Base is not { } start || time == start) return false;

        var levels = document.LevelsLike(change);
        if (levels.Count < 2 || Nearest(change, levels, time) is not { } to || Nearest(change, levels, start, to.Claim.Unit) is not { } from) return false;
        if (to.Sentence == change.Sentence && from.Sentence == change.Sentence)
        {
            // A third value of the same unit may be the one that is meant.
            var hasThird = change.Sentence.Figures.Count(figure => figure.IsLevel && figure.Claim.Unit == to.Claim.Unit) > 2;
            if (hasThird && !change.HasMetric) return false;
            mustFit |= hasThird;
        }
        else if (!change.HasMetric || !TellsBase(change, start))
        {
            return false;
        }

        if (ChangeArithmetic.Compare(change, from, to) is not { } outcome || mustFit && !outcome.Fits) return false;

        findings.Add(change, CheckNames.ChangeOfEnds, outcome, from, to);
        return true;
    }

    // Over sentences the earlier time must be plain from the change's own one: told, or the year before.
    private static bool TellsBase(Figure change, string start) =>
        PeriodWords.YearOf(change.Time) is { } year && PeriodWords.YearOf(start) == year - 1 || change.Sentence.Folded.Contains(start[..Math.Min(4, start.Length)], StringComparison.Ordinal);

    // The value at a time that stands nearest; none where the text tells another value for the same time as well.
    private static Figure? Nearest(Figure change, IReadOnlyList<Figure> levels, string time, string? unit = null)
    {
        Figure? nearest = null;
        foreach (var level in levels)
        {
            if (level.Claim.Period != time || unit is not null && level.Claim.Unit != unit) continue;
            if (nearest is not null && nearest.Claim.Unit == level.Claim.Unit && !nearest.Stated.Meets(level.Stated)) return null;
            if (nearest is null || Distance(change, level) < Distance(change, nearest)) nearest = level;
        }

        return nearest;
    }

    private static int Distance(Figure one, Figure other) => Math.Abs(one.Claim.CharStart - other.Claim.CharStart);

    // Without words or times that join them, two values beside a change are its ends where they give it at a precision that leaves little to chance.
    private static void CheckNeighbours(SentenceFigures sentence, Figure change, Findings findings)
    {
        if (!Ties.IsPrecise(change) || change.Claim.Kind == ClaimKind.Ratio && change.Claim.BasePeriod is null) return;

        foreach (var (one, other) in PairsAround(sentence, change.Index))
        {
            if (one.Claim.Unit != other.Claim.Unit || one.Claim.Kind != other.Claim.Kind || !Ties.SameMetric(one, other)) continue;
            if (Try(change, one, other, findings) || Try(change, other, one, findings)) return;
        }
    }

    private static bool Try(Figure change, Figure from, Figure to, Findings findings)
    {
        if (!Ties.TimesAllow(change, from, to) || ChangeArithmetic.Compare(change, from, to) is not { Verdict: Verdict.Consistent } outcome) return false;

        findings.Add(change, CheckNames.ChangeOfEnds, outcome, from, to);
        return true;
    }

    private static IEnumerable<(Figure One, Figure Other)> PairsAround(SentenceFigures sentence, int index)
    {
        foreach (var (one, other) in ((int, int)[])[(index - 2, index - 1), (index - 1, index + 1), (index + 1, index + 2)])
        {
            if (one < 0 || other >= sentence.Figures.Count) continue;
            if (sentence.Figures[one] is { IsLevel: true, IsDuration: false } first && sentence.Figures[other] is { IsLevel: true, IsDuration: false } second) yield return (first, second);
        }
    }
}
