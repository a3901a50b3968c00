using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.References;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Reconciliation.Identity;

namespace AiIndexEtl.Reconciliation.References;

/// <summary>Tells which figure a reference value gives, by the same rules as for claims, so that the two meet.</summary>
/// <param name="identifier">The rules.</param>
public sealed class ReferenceIdentifier(FigureIdentifier identifier)
{
    /// <summary>The row of a reference value; several where it holds for each of several things; none where its number is too large to be compared.</summary>
    public IReadOnlyList<ReferenceRow> Identify(ReferenceEntry entry)
    {
        var figure = identifier.Identify(ClaimOf(entry));
        return figure is { Low: null, High: null } ? [] : [.. figure.Observations.Select(observation => RowOf(entry, figure, observation))];
    }

    // A claim that says nothing but its slots: no sentence whose words could bend them, and sure of each.
    private static Claim ClaimOf(ReferenceEntry entry) => new()
    {
        Source = entry.Url ?? entry.Source,
        Mention = entry.ValueText,
        Prefix = "",
        Suffix = "",
        CharStart = 0,
        CharEnd = entry.ValueText.Length,
        Sentence = entry.ValueText,
        Value = entry.Value,
        Unit = entry.Unit,
        Qualifier = Qualifier.Exact,
        Kind = entry.Kind,
        Metric = entry.Metric,
        Area = entry.Area,
        Subject = entry.Subject,
        Period = entry.Period,
        BasePeriod = entry.BasePeriod,
        Confidence = 1,
        Evidence = [],
        Edition = entry.Edition,
    };

    private static ReferenceRow RowOf(ReferenceEntry entry, FigureIdentity figure, ObservationKey observation)
    {
        var row = new ReferenceRow
        {
            ReferenceId = "",
            ObservationId = observation.ObservationId,
            SeriesId = observation.SeriesId,
            Metric = entry.Metric,
            Area = observation.Area,
            Subject = observation.Subject,
            Kind = figure.Kind,
            Period = figure.Period,
            BasePeriod = figure.BasePeriod,
            Value = entry.Value,
            Unit = entry.Unit,
            Low = figure.Low,
            High = figure.High,
            Dimension = figure.Dimension,
            Edition = entry.Edition,
            Source = entry.Source,
            Url = entry.Url,
            Note = entry.Note,
        };
        return row with
        {
            ReferenceId = ContentId.OfText(string.Join(
                '\u001f', row.ObservationId, row.Value.ToString(CultureInfo.InvariantCulture), entry.ValueText, row.Unit, row.Edition, row.Source, row.Url, row.Note)),
        };
    }
}
