namespace AiIndexEtl.Web.Reports;

/// <summary>All that a report says, whatever its form. The same file, run and edition give the same report: nothing in it depends on when it is made.</summary>
public sealed record ReportData
{
    /// <summary>The edition that it is about; null for all.</summary>
    public ReportEdition? Edition { get; init; }

    /// <summary>The run whose changes it tells.</summary>
    public required ReportRun Run { get; init; }

    /// <summary>The newest run, whose state of the figures it tells.</summary>
    public required ReportRun Newest { get; init; }

    /// <summary>How much there is.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>Facts that came.</summary>
    public required Listed<ReportChange> Added { get; init; }

    /// <summary>Facts that read otherwise than before.</summary>
    public required Listed<ReportChange> Changed { get; init; }

    /// <summary>Facts that went.</summary>
    public required Listed<ReportChange> Closed { get; init; }

    /// <summary>How many figures are contradicted by what came in the run.</summary>
    public required long NewConflicts { get; init; }

    /// <summary>The figures, chapter by chapter.</summary>
    public required IReadOnlyList<ReportChapter> Chapters { get; init; }

    /// <summary>Figures on which facts contradict each other.</summary>
    public required Listed<ReportConflict> Conflicts { get; init; }

    /// <summary>Facts that wait for review.</summary>
    public required Listed<Data.Fact> Doubtful { get; init; }

    /// <summary>Arithmetic that does not add up.</summary>
    public required Listed<ReportCheck> Checks { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required Listed<ReportSource> Sources { get; init; }

    /// <summary>The editions that the sources are about.</summary>
    public required IReadOnlyList<ReportEdition> Editions { get; init; }
}
