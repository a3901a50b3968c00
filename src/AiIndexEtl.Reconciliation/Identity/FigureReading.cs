using AiIndexEtl.Core.Claims;
using AiIndexEtl.Reconciliation.Agreement;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What a claim measures, and between which values: kind and dimension as figures are filed under, and bounds in that dimension.</summary>
/// <param name="Kind">One of <see cref="FigureKinds"/>.</param>
/// <param name="Dimension">What the bounds are measured in.</param>
/// <param name="Bounds">The values that the words leave open.</param>
/// <param name="Times">The N of "N times more"; null elsewhere.</param>
internal readonly record struct FigureReading(string Kind, string Dimension, StatedInterval Bounds, StatedInterval? Times)
{
    /// <summary>Reads a claim; null where its numbers are too large to calculate with.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="kind">Its kind as <see cref="FigureKinds"/> has it.</param>
    /// <param name="metric">What its metric is measured in.</param>
    /// <param name="rate">What is added to the dimension of an amount or change that is told as so much each day, week or year; else empty.</param>
    /// <param name="isMoreBy">True for a multiple that something is greater by: N or N + 1 times the other.</param>
    public static FigureReading? Of(Claim claim, string kind, MetricTraits metric, string rate, bool isMoreBy)
    {
        if (StatedInterval.Of(claim) is not { } stated) return null;
        if (kind == FigureKinds.Growth) return Growth(claim, stated, rate);
        if (kind == FigureKinds.Ratio) return Ratio(claim, stated, isMoreBy);

        var unit = UnitDimension.Of(claim.Unit);
        if (Math.Max(Math.Abs(claim.Value), Math.Abs(claim.ValueUpper ?? 0)) > StatedInterval.Most / Math.Max(unit.Factor, 1)) return null;
        if (kind == FigureKinds.Gap) stated = WithoutSign(stated);
        return new FigureReading(kind, DimensionOf(kind, unit.Dimension, metric) + rate, Scale(stated, unit.Factor), null);
    }

    // Two scores in percent are percentage points apart, and so are two shares; points of a score are told as percent by many.
    private static string DimensionOf(string kind, string dimension, MetricTraits metric)
    {
        if (kind == FigureKinds.Gap && dimension == "percent" && metric.IsToldInPercent) return "percentage_point";
        return kind is FigureKinds.Level or FigureKinds.Share && metric.IsScore && dimension == "score" ? "percent" : dimension;
    }

    private static FigureReading Growth(Claim claim, StatedInterval stated, string rate)
    {
        var dimension = "factor" + rate;
        if (claim.Kind == ClaimKind.Ratio) return new FigureReading(FigureKinds.Growth, dimension, Multiple(claim, stated), null);
        if (claim.Unit == "percent") return new FigureReading(FigureKinds.Growth, dimension, new StatedInterval(1 + (stated.Low / 100), 1 + (stated.High / 100)), null);

        // A fall by N times is one to the Nth part.
        if (claim.Value < 0) return new FigureReading(FigureKinds.Growth, dimension, Reciprocal(WithoutSign(stated)), null);
        return new FigureReading(FigureKinds.Growth, dimension, stated with { High = stated.High + 1 }, stated);
    }

    private static FigureReading Ratio(Claim claim, StatedInterval stated, bool isMoreBy)
    {
        var bounds = Multiple(claim, stated);
        var isOpen = isMoreBy && claim.Unit == "times" && claim.Value >= 1;
        return isOpen ? new FigureReading(FigureKinds.Ratio, "factor", bounds with { High = bounds.High + 1 }, bounds) : new FigureReading(FigureKinds.Ratio, "factor", bounds, null);
    }

    private static StatedInterval Multiple(Claim claim, StatedInterval stated) =>
        claim.Unit == "percent" ? Scale(stated, 0.01m) : claim.Value < 0 ? Reciprocal(WithoutSign(stated)) : stated;

    private static StatedInterval Scale(StatedInterval interval, decimal factor) => factor == 1 ? interval : new StatedInterval(interval.Low * factor, interval.High * factor);

    private static StatedInterval WithoutSign(StatedInterval interval) => interval.High <= 0 ? new StatedInterval(-interval.High, -interval.Low) : interval;

    // The largest that is still told apart from zero in nine decimals stands for the reciprocal of nothing.
    private static StatedInterval Reciprocal(StatedInterval interval) => new(Reciprocal(interval.High), Reciprocal(interval.Low));

    private static decimal? Reciprocal(decimal? value) => value is null ? 0 : value.Value < 1e-9m ? null : 1 / value.Value;
}
