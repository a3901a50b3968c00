namespace AiIndexEtl.Training.Labelled;

/// <summary>
/// Reads a folder of labelled data: <c>SET/NAME.txt</c>, <c>SET/gold/NAME.jsonl</c> and <c>metrics.txt</c>. Bad data and unreadable
/// files are reported as problems; nothing is thrown for them.
/// </summary>
public static class LabelledCorpusReader
{
    /// <summary>Reads every set of the folder, or only those named.</summary>
    /// <param name="folder">The folder of labelled data.</param>
    /// <param name="sets">The sets to read; all of them where none is named.</param>
    public static LabelledCorpus Read(string folder, params IReadOnlyCollection<string> sets)
    {
        var problems = new List<LabelledProblem>();
        var documents = new List<LabelledDocument>();
        if (!Directory.Exists(folder))
        {
            problems.Add(new LabelledProblem(folder, 0, "there is no such folder", "Name the folder of labelled data"));
            return new LabelledCorpus(documents, problems);
        }

        string ShownAs(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
        var reader = new LabelledSetReader(LabelledMetrics.Read(Path.Combine(folder, "metrics.txt"), ShownAs, problems), ShownAs, problems);
        foreach (var set in SetsOf(folder).Where(s => sets.Count == 0 || sets.Contains(s)))
        {
            var place = Path.Combine(folder, set);
            documents.AddRange(reader.Read(new LabelledSet(set, GoldOf(place), [place], MetricsFile: null)).Select(f => f.Document));
        }

        foreach (var set in sets.Where(s => !Directory.Exists(GoldOf(Path.Combine(folder, s)))))
        {
            problems.Add(new LabelledProblem(set, 0, "there is no such set", "Name one of " + string.Join(", ", SetsOf(folder))));
        }

        foreach (var twice in documents.GroupBy(d => d.Header.Doc, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(new LabelledProblem(
                $"{twice.Last().Set}/gold", 0, $"the document \"{twice.Key}\" is there twice", "Give each document a name of its own over all sets"));
        }

        return new LabelledCorpus(documents, problems);
    }

    private static IEnumerable<string> SetsOf(string folder) =>
        Directory.GetDirectories(folder).Where(d => Directory.Exists(GoldOf(d))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    private static string GoldOf(string set) => Path.Combine(set, LabelledSets.GoldFolderName);
}
