using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What claims of one figure have in common but for places and things.</summary>
/// <param name="Metric">The id of the metric, or other.</param>
/// <param name="MetricKey">The words that name the metric where it is other; else null.</param>
/// <param name="Kind">One of <see cref="FigureKinds"/>.</param>
/// <param name="Dimension">What it is measured in.</param>
/// <param name="Time">When.</param>
internal readonly record struct FigureKey(string Metric, string? MetricKey, string Kind, string Dimension, FigureTime Time)
{
    /// <summary>The figure of certain places and things. A ratio keeps their order, all others sort them.</summary>
    public ObservationKey Of(IReadOnlyList<string> areas, IReadOnlyList<string> subjects)
    {
        var area = Kind == FigureKinds.Ratio ? areas : Sorted(areas);
        var subject = Kind == FigureKinds.Ratio ? subjects : Sorted(subjects);
        var seriesId = new SeriesFields(Metric, MetricKey, area, subject, Kind, Dimension).Id();
        var observation = new KeyHash(stackalloc byte[KeyHash.Size]);
        observation.Field(seriesId);
        observation.Field(Time.Period);
        observation.Field(Time.Base);
        return new ObservationKey { ObservationId = observation.ToId(), SeriesId = seriesId, Area = area, Subject = subject };
    }

    private static IReadOnlyList<string> Sorted(IReadOnlyList<string> items) =>
        items.Count < 2 ? items : [.. items.Order(StringComparer.Ordinal)];
}
