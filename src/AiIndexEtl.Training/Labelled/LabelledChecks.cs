namespace AiIndexEtl.Training.Labelled;

/// <summary>Finds mistakes that reading labelled documents lets pass, because it needs no more than a place and a value for each claim.</summary>
public static class LabelledChecks
{
    // A Chinese article may quote much English, an English one little Chinese.
    private const double LeastHanOfChinese = 0.2;
    private const double MostHanOfEnglish = 0.1;

    /// <summary>Checks a document by itself.</summary>
    /// <param name="file">The document.</param>
    /// <param name="shownAs">How messages name a path.</param>
    public static IEnumerable<LabelledProblem> Check(LabelledFile file, Func<string, string> shownAs)
    {
        var document = file.Document;
        var gold = shownAs(file.GoldPath);
        var share = HanShare(document.Text);
        if (document.Header.Language == "en" ? share > MostHanOfEnglish : share < LeastHanOfChinese)
        {
            yield return new LabelledProblem(gold, 1, $"lang is \"{document.Header.Language}\", but the text is not", "Correct lang, or the file that is named");
        }

        foreach (var claim in document.Claims)
        {
            if (!document.Header.BodyLines.Any(range => range.Contains(claim.Line)))
            {
                yield return new LabelledProblem(
                    gold, claim.GoldLine, FormattableString.Invariant($"line {claim.Line} is no line of the article"),
                    "Take it into body_lines, or leave the claim out");
            }

            if (claim.Upper is { } upper && Math.Abs(upper) < Math.Abs(claim.Value))
            {
                yield return new LabelledProblem(gold, claim.GoldLine, "upper is nearer to zero than value", "Swap value and upper");
            }
        }
    }

    /// <summary>Finds documents whose names or texts are there twice.</summary>
    /// <param name="files">The documents of all sets.</param>
    /// <param name="shownAs">How messages name a path.</param>
    public static IEnumerable<LabelledProblem> CheckTogether(IReadOnlyList<LabelledFile> files, Func<string, string> shownAs)
    {
        foreach (var (first, second) in Repeated(files, file => file.Document.Header.Doc))
        {
            yield return new LabelledProblem(
                shownAs(second.GoldPath), 1, $"the document \"{second.Document.Header.Doc}\" is in {shownAs(first.GoldPath)} too",
                "Give each document a name of its own over all sets");
        }

        foreach (var (first, second) in Repeated(files, file => file.Document.Text))
        {
            yield return new LabelledProblem(
                shownAs(second.TextPath), 0, $"the text is that of {shownAs(first.TextPath)}", "Keep one of the two: what is there twice counts twice");
        }
    }

    /// <summary>The texts beside the gold files of a set that none of them labels, in ordinal order.</summary>
    /// <param name="set">The set.</param>
    /// <param name="files">Its documents.</param>
    public static IReadOnlyList<string> UnlabelledTexts(LabelledSet set, IReadOnlyList<LabelledFile> files)
    {
        var labelled = files.Select(file => Path.GetFullPath(file.TextPath)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. set.DocumentFolders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*.txt")).Select(Path.GetFullPath)
                .Where(path => !labelled.Contains(path) && path != set.MetricsFile).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(LabelledFile First, LabelledFile Second)> Repeated(IReadOnlyList<LabelledFile> files, Func<LabelledFile, string> key) =>
        files.GroupBy(key, StringComparer.Ordinal).SelectMany(group => group.Skip(1).Select(second => (group.First(), second)));

    private static double HanShare(string text)
    {
        var han = text.Count(c => c is >= '\u4E00' and <= '\u9FFF');
        return (double)han / Math.Max(1, text.Count(char.IsLetter));
    }
}
