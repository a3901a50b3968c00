using System.Globalization;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Health;

/// <summary>What was found when kept snapshots were held against the hashes in their names.</summary>
/// <param name="Checked">How many were read.</param>
/// <param name="Known">How many the published file knows.</param>
/// <param name="Missing">How many of those looked at are not kept here, retention aside.</param>
/// <param name="Damaged">What is wrong with those that no longer have their hash.</param>
internal sealed record SnapshotVerification(int Checked, int Known, int Missing, IReadOnlyList<string> Damaged)
{
    /// <summary>Reads snapshots back. Every day others come first, so that a limit reaches all of them in time.</summary>
    /// <param name="uses">The snapshots that the published file knows.</param>
    /// <param name="raw">The folder of raw data.</param>
    /// <param name="limit">The most to look at.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<SnapshotVerification> RunAsync(
        IReadOnlyList<SnapshotUse> uses, string raw, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var day = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var store = new SnapshotStore(raw);
        var (read, missing, damaged) = (0, 0, new List<string>());
        foreach (var use in uses.OrderBy(use => ContentId.OfText(day + use.Sha256), StringComparer.Ordinal).Take(limit))
        {
            var found = await store.ReadAsync(use.Sha256, cancellationToken);
            switch (found.ErrorCode)
            {
                case null: read++; break;
                case "corrupt": damaged.Add(found.Error!); break;
                case "missing": missing++; break;
                default: break;
            }
        }

        return new SnapshotVerification(read + damaged.Count, uses.Count, missing, damaged);
    }
}
