namespace AiIndexEtl.Training.Labelled;

/// <summary>Finds sets of labelled documents in folders.</summary>
public static class LabelledSets
{
    /// <summary>The folder of the gold files beside the documents of a set.</summary>
    public const string GoldFolderName = "gold";

    private const string MetricsFileName = "metrics.txt";

    // SET/gold/NAME.jsonl with metrics.txt beside SET.
    private const int FoldersAboveGold = 2;

    /// <summary>
    /// The sets that a folder stands for: the folder itself where it holds gold files (<c>*.jsonl</c>), else its folder <c>gold</c>,
    /// else every folder in it that has such a folder, in ordinal order. Empty where there is none.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="documentFolders">Where the documents are; where none is named, the folder above the gold files, then that of the gold files.</param>
    public static IReadOnlyList<LabelledSet> Find(string folder, IReadOnlyList<string> documentFolders)
    {
        if (!Directory.Exists(folder)) return [];
        if (HasGold(folder)) return [Of(folder, documentFolders)];

        var gold = Path.Combine(folder, GoldFolderName);
        if (HasGold(gold)) return [Of(gold, documentFolders)];
        return
        [
            .. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(set => Path.Combine(set, GoldFolderName)).Where(HasGold)
                .Select(found => Of(found, documentFolders)),
        ];
    }

    /// <summary>The gold files of a set, in ordinal order.</summary>
    internal static IReadOnlyList<string> GoldFiles(string goldFolder) =>
        [.. Directory.GetFiles(goldFolder, "*.jsonl").Order(StringComparer.Ordinal)];

    private static bool HasGold(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.jsonl").Any();

    private static LabelledSet Of(string goldFolder, IReadOnlyList<string> documentFolders)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(goldFolder));
        var above = Path.GetDirectoryName(full) ?? full;
        var name = Path.GetFileName(string.Equals(Path.GetFileName(full), GoldFolderName, StringComparison.Ordinal) ? above : full);
        return new LabelledSet(name, full, documentFolders.Count > 0 ? documentFolders : [above, full], MetricsAbove(full));
    }

    private static string? MetricsAbove(string goldFolder)
    {
        var folder = goldFolder;
        for (var i = 0; i <= FoldersAboveGold && folder is not null; i++)
        {
            var file = Path.Combine(folder, MetricsFileName);
            if (File.Exists(file)) return file;
            folder = Path.GetDirectoryName(folder);
        }

        return null;
    }
}
