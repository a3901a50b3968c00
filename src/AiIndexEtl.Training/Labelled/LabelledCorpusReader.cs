using System.Text;

namespace AiIndexEtl.Training.Labelled;

/// <summary>
/// Reads a folder of labelled data: <c>SET/NAME.txt</c>, <c>SET/gold/NAME.jsonl</c> and <c>metrics.txt</c>. Bad data and unreadable
/// files are reported as problems; nothing is thrown for them.
/// </summary>
public static class LabelledCorpusReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

        var metrics = ReadText(folder, "metrics.txt", problems) is { } ids
            ? ids.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var set in SetsOf(folder).Where(s => sets.Count == 0 || sets.Contains(s))) ReadSet(folder, set, metrics, documents, problems);
        foreach (var set in sets.Where(s => !Directory.Exists(Path.Combine(folder, s, "gold"))))
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
        Directory.GetDirectories(folder).Where(d => Directory.Exists(Path.Combine(d, "gold"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    private static void ReadSet(
        string folder, string set, HashSet<string> metrics, List<LabelledDocument> documents, List<LabelledProblem> problems)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(folder, set, "gold"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            var goldFile = $"{set}/gold/{Path.GetFileName(path)}";
            if (ReadText(folder, goldFile, problems) is not { } gold) continue;

            // The header is read twice: here for the name of the text, then for good. Its problems are reported once.
            var header = LabelledDocumentParser.ParseHeader(goldFile, gold, new List<LabelledProblem>());
            var text = header is null ? "" : ReadText(folder, $"{set}/{header.File}", problems);
            if (text is null) continue;

            var document = LabelledDocumentParser.Parse(set, goldFile, gold, text, metrics, problems);
            if (document is not null) documents.Add(document);
        }
    }

    private static string? ReadText(string folder, string file, List<LabelledProblem> problems)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(Path.Combine(folder, file)));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new LabelledProblem(file, 0, "the file is not UTF-8", "Save it as UTF-8"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new LabelledProblem(file, 0, "the file cannot be read: " + e.Message, "Check that it exists and may be read"));
        }

        return null;
    }
}
