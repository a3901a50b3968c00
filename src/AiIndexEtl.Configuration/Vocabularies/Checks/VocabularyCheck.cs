using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>
/// Checks vocabulary files beyond what reading them demands: words that clash, words that can never be found, units that do not
/// exist.
/// </summary>
public static class VocabularyCheck
{
    /// <summary>Checks the files together, in the order in which they are joined. Nothing is thrown for what is wrong with them.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="shownAs">How messages name a path.</param>
    /// <param name="rules">What extraction makes of a vocabulary.</param>
    public static VocabularyReport Check(IReadOnlyList<string> paths, Func<string, string> shownAs, VocabularyRules rules) => Check(paths, shownAs, [], rules);

    /// <summary>The same for a text that is to join files, as the last of them.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="name">The text, as problems name it.</param>
    /// <param name="text">The text.</param>
    /// <param name="rules">What extraction makes of a vocabulary.</param>
    public static VocabularyReport CheckBeside(IReadOnlyList<string> paths, string name, string text, VocabularyRules rules) =>
        Check(paths, static path => path, [(name, text)], rules);

    private static VocabularyReport Check(IReadOnlyList<string> paths, Func<string, string> shownAs, IReadOnlyList<(string File, string Text)> more, VocabularyRules rules)
    {
        var texts = new List<(string File, string Text)>(paths.Count);
        var unreadable = new List<Problem>();
        foreach (var path in paths)
        {
            var read = VocabularyFiles.ReadText(path, shownAs(path));
            unreadable.AddRange(read.Problems);
            if (read.Value is { } text) texts.Add((shownAs(path), text));
        }

        var report = Check([.. texts, .. more], rules);
        return report with { Errors = [.. unreadable, .. report.Errors] };
    }

    /// <summary>The same for texts.</summary>
    /// <param name="files">The files, as messages name them, and their texts.</param>
    /// <param name="rules">What extraction makes of a vocabulary.</param>
    internal static VocabularyReport Check(IReadOnlyList<(string File, string Text)> files, VocabularyRules rules)
    {
        var findings = new Findings();
        var entries = new VocabularyEntries();
        var counts = new List<VocabularyFileCount>(files.Count);
        foreach (var (file, text) in files)
        {
            findings.Errors(VocabularyReader.Read(text, file).Problems);
            counts.Add(entries.Add(text, file));
        }

        var terms = new TermChecks(rules, findings);
        new MetricChecks(rules, findings, terms).Check(entries.Metrics);
        var names = new NameChecks(rules, findings, terms);
        names.Check(entries.Areas, "area");
        names.Check(entries.Names, "entry");
        return findings.Report(counts);
    }
}
