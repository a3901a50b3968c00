using System.Diagnostics.CodeAnalysis;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>How an export ended: with a report, or with a failure that left the folder as it was.</summary>
public sealed record ExportOutcome
{
    private ExportOutcome(ExportReport? report, string? failure)
    {
        Report = report;
        Failure = failure;
    }

    /// <summary>What was exported; null where nothing was.</summary>
    public ExportReport? Report { get; }

    /// <summary>Why nothing was exported and what to do about it; null where something was.</summary>
    public string? Failure { get; }

    /// <summary>True where the folder holds the export.</summary>
    [MemberNotNullWhen(true, nameof(Report))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsExported => Report is not null;

    internal static ExportOutcome Of(ExportReport report) => new(report, null);

    internal static ExportOutcome Of(string failure) => new(null, failure);
}
