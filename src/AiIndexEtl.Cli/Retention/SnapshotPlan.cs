using System.Globalization;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Retention;

/// <summary>Which snapshots may go.</summary>
internal static class SnapshotPlan
{
    // What was received today may belong to a run that is not published yet.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>
    /// Those that every rule that is set lets go. Never one that a document was read from last, nor one that a current fact was read
    /// from; one that only closed facts were read from only where their history may be dropped.
    /// </summary>
    /// <param name="uses">The snapshots, and what hangs on them.</param>
    /// <param name="rules">Which stay.</param>
    /// <param name="dropsHistory">Whether the origins of closed facts may go.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<SpareSnapshot> Of(IReadOnlyList<SnapshotUse> uses, SnapshotRetention rules, bool dropsHistory, DateTimeOffset now)
    {
        if (!rules.IsSet) return [];
        return [.. uses.Where(use => IsSpare(use, rules, dropsHistory, now)).Select(use => new SpareSnapshot(use.Sha256, ReasonOf(use)))];
    }

    private static bool IsSpare(SnapshotUse use, SnapshotRetention rules, bool dropsHistory, DateTimeOffset now)
    {
        if (use.IsCurrent || use.HasOpenFacts || (use.HasClosedFactsOnly && !dropsHistory)) return false;

        var age = now - use.ReceivedAt;
        return age > Grace
            && (rules.KeepLastPerDocument is not { } last || use.Place > last)
            && (rules.KeepDays is not { } days || age > TimeSpan.FromDays(days));
    }

    private static string ReasonOf(SnapshotUse use) => string.Create(
        CultureInfo.InvariantCulture,
        $"received {use.ReceivedAt.UtcDateTime:yyyy-MM-dd}, {use.Place - 1} newer, "
            + $"{(use.HasClosedFactsOnly ? "closed facts alone were read from it" : "no fact was read from it")}");
}
