using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>What keeps a published file from being read, in words that say what to do about it.</summary>
public static class FileTroubles
{
    /// <summary>The words for a failure of a published file. Where the file is sound, they are those of DuckDB.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="path">The published file.</param>
    public static string MessageOf(WarehouseException error, string path) => error.Fault switch
    {
        WarehouseFault.NotADatabase => Damaged(path),
        WarehouseFault.FileHeld => $"Another program has {Path.GetFullPath(path)} open for writing. Close it there first. ({error.Message})",
        WarehouseFault.Io => $"{Path.GetFullPath(path)} cannot be read. {error.Message}",
        _ => error.Message,
    };

    /// <summary>Says that the file is of an earlier version of the tables; null where it is not.</summary>
    internal static string? Earlier(string path, int version) => version >= Schema.Current ? null : FormattableString.Invariant(
        $"{path} has tables of version {version}, those of this program are of version {Schema.Current}. aiindex run brings the file up to date.");

    /// <summary>Says that the file is too old for what is asked of it; null where it is not.</summary>
    internal static string? TooOld(string path, int version, FileContent content) =>
        version >= FirstVersionOf(content) ? null : $"{Earlier(path, version)} Until then it has no {NameOf(content)}.";

    /// <summary>Says that the file is no DuckDB file.</summary>
    internal static string NoDatabase(string path) => $"{Path.GetFullPath(path)} is not a DuckDB file. {RemedyOf(path)}";

    /// <summary>Says that the file cannot be read to its end.</summary>
    internal static string Damaged(string path) =>
        $"{Path.GetFullPath(path)} is damaged, or is a DuckDB file of another version than this program can read. {RemedyOf(path)}";

    /// <summary>What to do about a published file that cannot be read.</summary>
    internal static string RemedyOf(string path)
    {
        var kept = new WarehousePaths(path).KeptFiles();
        return kept.Count == 0
            ? "No earlier file of it is kept. Move it away; then aiindex run publishes anew, or aiindex import takes in an export of it."
            : FormattableString.Invariant(
                $"aiindex rollback puts the last file back that is kept ({kept[^1]}); aiindex rollback --list shows all {kept.Count}.");
    }

    private static int FirstVersionOf(FileContent content) => content switch
    {
        FileContent.Figures => Schema.WithFigures,
        FileContent.Checks => Schema.WithChecks,
        FileContent.Decisions => Schema.WithDecisions,
        _ => 1,
    };

    private static string NameOf(FileContent content) => content switch
    {
        FileContent.Figures => "figures that are compared with each other",
        FileContent.Checks => "checks of the arithmetic",
        FileContent.Decisions => "decisions of people",
        _ => "facts",
    };
}
