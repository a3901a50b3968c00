namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>A file of an export, as its manifest names it.</summary>
public sealed record ExportedFile
{
    /// <summary>Path within the folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The table that it holds in full; null in forms other than <see cref="ExportFormat.Jsonl"/>.</summary>
    public string? Table { get; init; }

    /// <summary>Rows in it; nodes of the graph for PROV.</summary>
    public required long Rows { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Columns of the table with their types, in order; null where <see cref="Table"/> is.</summary>
    public IReadOnlyList<ExportedColumn>? Columns { get; init; }
}
