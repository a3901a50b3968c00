using System.Globalization;
using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>Writes a corpus of any size: pages of labelled documents in turn, and the pipeline.yaml that reads them.</summary>
internal static class CorpusFolder
{
    // So many files lie in one folder.
    private const int FilesPerFolder = 1000;

    /// <summary>Writes the pages.</summary>
    /// <param name="folder">Where; made if need be.</param>
    /// <param name="articles">What the pages say, in turn.</param>
    /// <param name="pages">How many.</param>
    /// <returns>How many bytes the pages have.</returns>
    public static long Write(string folder, IReadOnlyList<Article> articles, int pages)
    {
        var bytes = 0L;
        for (var number = 0; number < pages; number++)
        {
            var file = Path.Combine(folder, "pages", string.Create(CultureInfo.InvariantCulture, $"{number / FilesPerFolder:0000}"), string.Create(CultureInfo.InvariantCulture, $"{number}.html"));
            if (number % FilesPerFolder == 0) Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var page = MadePage.Of(articles[number % articles.Count], number);
            File.WriteAllBytes(file, page);
            bytes += page.Length;
        }

        File.WriteAllText(Path.Combine(folder, "pipeline.yaml"), "default_group: made\nwarehouse:\n  keep: 1\nsources:\n  - id: made\n    glob: pages/**/*.html\n    group: made\n");
        return bytes;
    }

    /// <summary>The number of a page by the name of its file, or by the last part of its address.</summary>
    public static int NumberOf(string source) => int.Parse(Path.GetFileNameWithoutExtension(source), CultureInfo.InvariantCulture);
}
