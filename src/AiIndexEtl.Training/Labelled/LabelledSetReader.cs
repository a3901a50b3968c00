using System.Text;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Reads the labelled documents of a set. Bad data and unreadable files are reported as problems; nothing is thrown for them.</summary>
/// <param name="metrics">The metric ids that may be used.</param>
/// <param name="shownAs">How messages name a path.</param>
/// <param name="problems">Receives what is wrong.</param>
public sealed class LabelledSetReader(IReadOnlySet<string> metrics, Func<string, string> shownAs, ICollection<LabelledProblem> problems)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The documents that could be read, in the order of their gold files. Of a document with problems, the claims without one.</summary>
    public IReadOnlyList<LabelledFile> Read(LabelledSet set)
    {
        var files = new List<LabelledFile>();
        foreach (var path in LabelledSets.GoldFiles(set.GoldFolder))
        {
            if (ReadText(path, shownAs, problems) is not { } gold) continue;

            // The header is read twice: here for the name of the text, then for good. Its problems are reported once.
            var header = LabelledDocumentParser.ParseHeader(shownAs(path), gold, new List<LabelledProblem>());
            var textPath = header is null ? "" : Find(set, header.File);
            var text = header is null ? "" : ReadText(textPath, shownAs, problems);
            if (text is null) continue;

            var document = LabelledDocumentParser.Parse(set.Name, shownAs(path), gold, text, metrics, problems);
            if (document is not null) files.Add(new LabelledFile(path, textPath, document));
        }

        return files;
    }

    /// <summary>The text of a file; null where it cannot be read, with the reason among the problems.</summary>
    internal static string? ReadText(string path, Func<string, string> shownAs, ICollection<LabelledProblem> problems)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new LabelledProblem(shownAs(path), 0, "the file is not UTF-8", "Save it as UTF-8"));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new LabelledProblem(shownAs(path), 0, "there is no such file", "Put it there, or correct the name where it is used"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new LabelledProblem(shownAs(path), 0, "the file cannot be read: " + e.Message.TrimEnd('.'), "Check that it may be read"));
        }

        return null;
    }

    private static string Find(LabelledSet set, string file)
    {
        var candidates = set.DocumentFolders.Select(folder => Path.Combine(folder, file)).ToList();
        return candidates.Find(File.Exists) ?? candidates[0];
    }
}
