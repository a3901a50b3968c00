namespace AiIndexEtl.Warehouse.Staging;

/// <summary>
/// A folder of newline-delimited JSON, one file per kind of row, which hands the work of the earlier stages to the warehouse. A shard of
/// a distributed run writes the same folder.
/// </summary>
/// <param name="Path">The folder.</param>
public sealed record StagingFolder(string Path)
{
    internal const string Documents = "documents.ndjson";
    internal const string Snapshots = "snapshots.ndjson";
    internal const string Claims = "claims.ndjson";
    internal const string Rejections = "rejections.ndjson";
    internal const string Checks = "checks.ndjson";
    internal const string Fetches = "fetches.ndjson";
    internal const string Variables = "variables.ndjson";
    internal const string Areas = "areas.ndjson";
    internal const string Editions = "editions.ndjson";
    internal const string References = "references.ndjson";
    internal const string Marker = "complete";

    /// <summary>Names of all files of rows; each is there in a complete folder, empty where there was no row.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [Documents, Snapshots, Claims, Rejections, Checks, Fetches, Variables, Areas, Editions];

    /// <summary>
    /// Names of files of rows that are there only where the writer has something to say: without reference values, those of the
    /// published file stay; with an empty file of them, they go.
    /// </summary>
    internal static IReadOnlyList<string> OptionalFileNames { get; } = [References];

    /// <summary>True when the writer finished: all files are there in full.</summary>
    public bool IsComplete => File.Exists(PathOf(Marker)) && FileNames.All(name => File.Exists(PathOf(name)));

    internal string PathOf(string name) => System.IO.Path.Combine(System.IO.Path.GetFullPath(Path), name);
}
