using System.Globalization;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>The files around a published one: all lie in its folder, so that a rename is enough to swap them.</summary>
internal sealed partial class WarehousePaths(string databasePath)
{
    private const string NextInfix = ".next-";

    public string Database { get; } = Path.GetFullPath(databasePath);

    public string Folder => Path.GetDirectoryName(Database)!;

    public string Lock => Database + ".lock";

    public string LockHolder => Database + ".lock.txt";

    public string WriteAheadLog => Database + ".wal";

    public string History => Path.Combine(Folder, "history");

    private string Stem => Path.GetFileNameWithoutExtension(Database);

    private string Extension => Path.GetExtension(Database);

    /// <summary>The file that a run builds.</summary>
    public string NextOf(Guid run) => Beside(Database, run);

    /// <summary>Where the file replaced at the given time is kept; names sort by time.</summary>
    public string HistoryOf(DateTimeOffset time, Guid run) => Path.Combine(History, string.Create(
        CultureInfo.InvariantCulture, $"{Stem}.{time.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{run.ToString("N", CultureInfo.InvariantCulture)[^8..]}{Extension}"));

    /// <summary>A file under construction beside the one that it will replace.</summary>
    public static string Beside(string path, Guid run) => Path.Combine(
        Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + NextInfix + run.ToString("N", CultureInfo.InvariantCulture) + Path.GetExtension(path));

    /// <summary>What crashed runs left of files under construction, DuckDB's own companions (.wal, .tmp) included.</summary>
    public static IReadOnlyList<string> LeftoversOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) return [];

        var begin = Path.GetFileNameWithoutExtension(path) + NextInfix;
        return [.. Directory.EnumerateFileSystemEntries(folder).Where(entry => Path.GetFileName(entry).StartsWith(begin, StringComparison.Ordinal))];
    }

    /// <summary>Kept files, oldest first; those of another file whose name begins alike are not among them.</summary>
    public IReadOnlyList<string> KeptFiles() =>
        !Directory.Exists(History) ? [] : [.. Directory.EnumerateFiles(History).Where(IsKept).Order(StringComparer.Ordinal)];

    private bool IsKept(string file)
    {
        var name = Path.GetFileName(file);
        return name.StartsWith(Stem + ".", StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)
            && name.Length > Stem.Length + 1 + Extension.Length && KeptName().IsMatch(name[(Stem.Length + 1)..^Extension.Length]);
    }

    // 20260301T020000000Z-89abcdef
    [GeneratedRegex(@"^[0-9]{8}T[0-9]{9}Z-[0-9a-f]{8}\z", RegexOptions.NonBacktracking)]
    private static partial Regex KeptName();
}
