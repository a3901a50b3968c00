namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>What to export, and where to.</summary>
public sealed record ExportRequest
{
    /// <summary>The published file; it is only read.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>The folder that the export becomes. Made by the export; an empty one is taken too.</summary>
    public required string Folder { get; init; }

    /// <summary>The form.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>Version of the program, for the manifest.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Facts of this edition alone; null for all. Not with <see cref="ExportFormat.Jsonl"/>, which leaves nothing out.</summary>
    public string? Edition { get; init; }

    /// <summary>Facts of this metric alone; null for all. Not with <see cref="ExportFormat.Jsonl"/>.</summary>
    public string? Metric { get; init; }

    /// <summary>Facts that were opened after this run alone; null for all. Not with <see cref="ExportFormat.Jsonl"/>.</summary>
    public Guid? Since { get; init; }

    /// <summary>True to begin CSV files with a byte order mark, by which Excel tells UTF-8. Default false.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>True to replace an earlier export in the folder. A folder that holds anything else is never replaced. Default false.</summary>
    public bool Replaces { get; init; }

    /// <summary>Is told each file as it is begun and done, so that somebody can look on. Default null.</summary>
    public Action<ExportProgress>? Progress { get; init; }

    /// <summary>True where a part of the facts was asked for.</summary>
    internal bool IsFiltered => Edition is not null || Metric is not null || Since is not null;
}
