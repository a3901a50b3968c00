using System.Diagnostics.CodeAnalysis;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>How a publication ended: with a report, or with a failure that left the published file byte for byte as it was.</summary>
public sealed record PublishOutcome
{
    private PublishOutcome(PublishReport? report, PublishFailure? failure)
    {
        Report = report;
        Failure = failure;
    }

    /// <summary>What was published; null where nothing was.</summary>
    public PublishReport? Report { get; }

    /// <summary>Why nothing was published; null where something was.</summary>
    public PublishFailure? Failure { get; }

    /// <summary>True where a new file was published.</summary>
    [MemberNotNullWhen(true, nameof(Report))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsPublished => Report is not null;

    internal static PublishOutcome Of(PublishReport report) => new(report, null);

    /// <summary>A publication that did not come about; also for what fails before the publisher has begun.</summary>
    /// <param name="kind">What sort of failure it is.</param>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="checks">The checks that ran, if any.</param>
    public static PublishOutcome Of(PublishFailureKind kind, string message, IReadOnlyList<CheckResult>? checks = null) =>
        new(null, new PublishFailure(kind, message, checks ?? []));
}
