using System.Text.Json;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>
/// What an export holds, in the file <see cref="Name"/> of its folder: it marks the folder as one of this program, and lets an import
/// see whether anything was changed or lost on the way. It names no time of its own, so that equal data give equal bytes.
/// </summary>
public sealed record ExportManifest
{
    /// <summary>The name of the file.</summary>
    public const string Name = "manifest.json";

    /// <summary><c>AiIndexEtl</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The version of the program that exported.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>parquet, csv, jsonl, datapackage or prov.</summary>
    public required string Format { get; init; }

    /// <summary>The version of the tables that were exported.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The last run that the file had published; null where there was none.</summary>
    public string? LastRunId { get; init; }

    /// <summary>The edition that was asked for; null for all.</summary>
    public string? Edition { get; init; }

    /// <summary>The metric that was asked for; null for all.</summary>
    public string? Metric { get; init; }

    /// <summary>The run that the facts are later than; null for all.</summary>
    public string? Since { get; init; }

    /// <summary>The files, in the order of their paths.</summary>
    public required IReadOnlyList<ExportedFile> Files { get; init; }

    /// <summary>The manifest of a folder; null where it has none that can be read.</summary>
    public static ExportManifest? Find(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, Name));
            var manifest = JsonSerializer.Deserialize(stream, ExchangeJsonContext.Default.ExportManifest);
            return manifest?.Program == Publishing.Schema.Program ? manifest : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    internal void WriteTo(string folder)
    {
        using var stream = File.Create(Path.Combine(folder, Name));
        JsonSerializer.Serialize(stream, this, ExchangeJsonContext.Default.ExportManifest);
        stream.Write("\n"u8);
    }
}
