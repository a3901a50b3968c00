using System.Buffers;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// A yearly rate against the values at both ends of the years, and the time of doubling against the rate: "43 % a year, doubling every 1.9
/// years".
/// </summary>
internal sealed class GrowthOverYears : IClaimCheck
{
    private const int Reach = 16;

    private static readonly SearchValues<string> Doubling = SearchValues.Create(
        ["翻番", "翻一番", "翻倍", "翻一倍", "倍增"],
        StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        if (!sentence.HasRelation) return;

        foreach (var figure in sentence.Figures)
        {
            if (figure.Claim.ValueUpper is not null) continue;
            if (figure.Claim.Kind == ClaimKind.Change && figure.Claim.Unit == "percent" && GrowthWords.IsYearly(figure))
            {
                CheckRate(sentence, figure, document, findings);
            }
            else if (figure.IsDuration && figure.IsLevel)
            {
                CheckDoubling(sentence, figure, findings);
            }
        }
    }

    private static void CheckRate(SentenceFigures sentence, Figure rate, DocumentFigures document, Findings findings)
    {
        if (GrowthWords.IsAdjusted(rate)) return;
        if ((InSentence(sentence, rate) ?? OfSeries(rate, document)) is not { } ends) return;
        if (Years(ends) is not { } years || Compare(rate, ends, years) is not { } outcome) return;

        // Which months a span begins and ends in is not told: a rate that fits up to a year more or less tells nothing.
        if (!outcome.Fits && IsWithinAYear(rate, ends, years)) return;
        findings.Add(rate, CheckNames.GrowthOverYears, outcome, ends.From, ends.To);
    }

    private static bool IsWithinAYear(Figure rate, FromTo ends, int years)
    {
        var factor = ends.To.Value / ends.From.Value;
        var longer = (Math.Pow(factor, 1.0 / (years + 1)) - 1) * 100;
        var shorter = years == 1 ? longer * 4 : (Math.Pow(factor, 1.0 / (years - 1)) - 1) * 100;
        return new Bounds(Math.Min(longer, shorter), Math.Max(longer, shorter)).Meets(rate.Stated);
    }

    private static Outcome? Compare(Figure rate, FromTo ends, int years)
    {
        var (from, to) = ends;
        if (from.Claim.Unit != to.Claim.Unit || from.Value <= 0 || to.Value <= 0 || Bounds.Quotient(to.Stated, from.Stated) is not { } quotient) return null;

        double Yearly(double factor) => (Math.Pow(factor, 1.0 / years) - 1) * 100;
        var nominal = Yearly(to.Value / from.Value);
        var verdict = Arithmetic.Judge(rate, nominal, quotient.Select(Yearly));
        return new Outcome(verdict, nominal, $"from {CheckText.Number(from)} to {CheckText.Number(to)} in {CheckText.Plain(years)} years is {CheckText.Percent(nominal)} a year");
    }

    // A pair beside the rate whose times are those of the rate, where it has any.
    private static FromTo? InSentence(SentenceFigures sentence, Figure rate)
    {
        foreach (var pair in FromTo.Read(sentence))
        {
            if (!Ties.TimesAllow(rate, pair.From, pair.To) || pair.To.Claim.Metric != rate.Claim.Metric) continue;
            if (rate.Index == pair.First.Index - 1 ? Ties.LeadsOver(rate, pair.First) : rate.Index == pair.Last.Index + 1 && Ties.IsApposed(pair.Last, rate)) return pair;
        }

        return null;
    }

    private static FromTo? OfSeries(Figure rate, DocumentFigures document)
    {
        if (!rate.HasMetric || rate.Time is not { } time || rate.Base is not { } start || time == start) return null;

        Figure? from = null;
        Figure? to = null;
        foreach (var level in document.LevelsLike(rate))
        {
            if (level.Claim.Period == start && !Take(ref from, level) || level.Claim.Period == time && !Take(ref to, level)) return null;
        }

        return from is not null && to is not null ? new FromTo(from, to) : null;
    }

    private static bool Take(ref Figure? slot, Figure level)
    {
        if (slot is not null && (slot.Claim.Unit != level.Claim.Unit || !slot.Stated.Meets(level.Stated))) return false;
        slot ??= level;
        return true;
    }

    private static int? Years(FromTo ends) =>
        PeriodWords.YearOf(ends.To.Time) is { } last && PeriodWords.YearOf(ends.From.Time) is { } first && last > first ? last - first : null;

    private static void CheckDoubling(SentenceFigures sentence, Figure time, Findings findings)
    {
        if (time.Claim.Unit is not ("year" or "month") || time.Value <= 0 || !IsDoublingTime(sentence, time)) return;

        var rate = sentence.Figures.FirstOrDefault(figure =>
            figure.Claim is { Kind: ClaimKind.Change, Unit: "percent", Value: > 0 } && Math.Abs(figure.Index - time.Index) == 1 && GrowthWords.IsYearly(figure));
        if (rate is null) return;

        var scale = time.Claim.Unit == "year" ? 1 : 12;
        double Time(double percent) => percent <= 0 ? double.PositiveInfinity : Math.Log(2) / Math.Log(1 + percent / 100) * scale;
        var nominal = Time(rate.Value);
        var verdict = Arithmetic.Judge(time, nominal, new Bounds(Time(rate.Stated.High), Time(rate.Stated.Low)));
        findings.Add(
            time,
            CheckNames.GrowthOverYears,
            new Outcome(verdict, nominal, $"at {CheckText.Number(rate)} a year it takes {CheckText.Plain(nominal)} {time.Claim.Unit}s to double"),
            rate);
    }

    // 每1.9年翻番; doubling every 1.9 years.
    private static bool IsDoublingTime(SentenceFigures sentence, Figure time)
    {
        var before = sentence.Before(time, Reach);
        if (before.Contains("doubl", StringComparison.Ordinal) && before.TrimEnd().EndsWith("every")) return true;
        if (before.LastIndexOf('每') < 0) return false;

        var end = Math.Min(sentence.Folded.Length, time.End + 8);
        return GrowthWords.ContainsAny(sentence.Folded.AsSpan(time.End, end - time.End), Doubling);
    }
}
