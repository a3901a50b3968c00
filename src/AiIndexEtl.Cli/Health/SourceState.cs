using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Health;

/// <summary>How fresh a configured source is.</summary>
internal sealed record SourceState
{
    /// <summary>The source.</summary>
    public required SourceSettings Source { get; init; }

    /// <summary>Days after which it is late; null where it never is.</summary>
    public required int? LateAfterDays { get; init; }

    /// <summary>Its last receipt (UTC); null where it was never received.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Whole days since then; null where it was never received.</summary>
    public int? AgeDays { get; init; }

    /// <summary>What went wrong since the last receipt; null where nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>How fresh that is.</summary>
    public required Freshness Freshness { get; init; }

    /// <summary>Whether somebody should look.</summary>
    public bool IsLate => Freshness is Freshness.Late or Freshness.Never;

    /// <summary>The states of all sources, in the order of the configuration.</summary>
    /// <param name="configuration">The sources, and when they are late.</param>
    /// <param name="receipts">What the published file knows of them; empty where there is none.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<SourceState> Of(PipelineConfiguration configuration, IReadOnlyList<SourceReceipt> receipts, DateTimeOffset now)
    {
        var known = receipts.ToDictionary(receipt => receipt.SourceId, StringComparer.Ordinal);
        var groups = configuration.Freshness.Groups.ToDictionary(group => group.Name, group => group.LateAfterDays, StringComparer.Ordinal);
        return
        [
            .. configuration.Sources.Select(source =>
            {
                var limit = source.LateAfterDays ?? (groups.TryGetValue(source.Group, out var days) ? days : configuration.Freshness.LateAfterDays);
                return Of(source, limit, known.GetValueOrDefault(source.Id), now);
            }),
        ];
    }

    private static SourceState Of(SourceSettings source, int? limit, SourceReceipt? receipt, DateTimeOffset now)
    {
        var received = receipt?.ReceivedAt;
        var freshness = limit is not { } days ? Freshness.NoLimit
            : received is null ? Freshness.Never
            : now - received > TimeSpan.FromDays(days) ? Freshness.Late
            : Freshness.Fresh;
        return new SourceState
        {
            Source = source,
            LateAfterDays = limit,
            ReceivedAt = received,
            AgeDays = received is { } at ? (int)Math.Floor((now - at).TotalDays) : null,
            Error = receipt is { FailedAt: { } failed } && (received is null || failed > received) ? receipt.Error ?? receipt.ErrorCode : null,
            Freshness = freshness,
        };
    }
}
