using AiIndexEtl.Scraping.Cleaning.Metadata;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>The YAML block that Markdown files may begin with; only its plain scalars are read.</summary>
/// <param name="Length">How many characters of the text it takes up; 0 where there is none.</param>
/// <param name="Title">The title.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Author">The author.</param>
internal sealed record FrontMatter(int Length, string? Title, DateOnly? Published, string? Author)
{
    private const int Longest = 4000;

    /// <summary>Reads the block at the start of a text.</summary>
    public static FrontMatter Read(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal)) return new FrontMatter(0, null, null, null);

        var end = text.IndexOf("\n---", 3, Math.Min(text.Length, Longest) - 3, StringComparison.Ordinal);
        if (end < 0 || !text[3..end].Contains(':', StringComparison.Ordinal)) return new FrontMatter(0, null, null, null);

        string? title = null;
        string? author = null;
        DateOnly? published = null;
        foreach (var line in text[3..end].Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;

            var value = line[(colon + 1)..].Trim().Trim('"', '\'');
            if (value.Length == 0) continue;
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "title": title ??= value; break;
                case "author": author ??= value; break;
                case "date" or "published": published ??= Dates.FirstIn(value); break;
                default: break;
            }
        }

        return new FrontMatter(Math.Min(text.Length, end + 4), title, published, author);
    }
}
