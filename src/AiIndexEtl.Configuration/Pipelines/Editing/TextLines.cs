namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>A text taken apart into lines that keep what ends them, so that the lines put together again are the text.</summary>
internal sealed class TextLines
{
    private readonly List<string> _lines = [];

    public TextLines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfLine(text, at);
            _lines.Add(text[at..end]);
            at = end;
        }
    }

    public int Count => _lines.Count;

    /// <summary>A 1-based line with what ends it.</summary>
    public string this[int line] => _lines[line - 1];

    /// <summary>Whether a line holds nothing but white space.</summary>
    public bool IsBlank(int line) => string.IsNullOrWhiteSpace(this[line]);

    /// <summary>Whether a line holds nothing but a comment.</summary>
    public bool IsComment(int line) => this[line].TrimStart(' ').StartsWith('#');

    /// <summary>The spaces before the first letter of a line.</summary>
    public int IndentOf(int line) => this[line].Length - this[line].TrimStart(' ').Length;

    /// <summary>Whether a line begins an item of a block list whose dashes stand behind so many spaces.</summary>
    public bool IsDash(int line, int indent) => IndentOf(line) == indent && this[line].AsSpan(indent).TrimEnd() is ['-'] or ['-', ' ', ..];

    /// <summary>The text with lines put in behind a line; 0 stands for the beginning. Each of them ends as the lines of the text do.</summary>
    public string Insert(int behind, IReadOnlyList<string> added)
    {
        var feed = FeedBehind(behind);
        var isOpenEnd = behind == Count && behind > 0 && FeedOf(this[behind]).Length == 0;
        var inserted = isOpenEnd ? feed + string.Join(feed, added) : string.Concat(added.Select(line => line + feed));
        return string.Concat(_lines.Take(behind)) + inserted + string.Concat(_lines.Skip(behind));
    }

    private string FeedBehind(int line)
    {
        for (var at = Math.Max(line, 1); at <= Count; at++)
        {
            if (FeedOf(this[at]) is { Length: > 0 } feed) return feed;
        }

        return Count > 0 && FeedOf(this[1]) is { Length: > 0 } first ? first : "\n";
    }

    private static string FeedOf(string line)
    {
        if (line.EndsWith("\r\n", StringComparison.Ordinal)) return "\r\n";
        return line.Length > 0 && IsBreak(line[^1]) ? line[^1..] : "";
    }

    private static int EndOfLine(string text, int at)
    {
        while (at < text.Length && !IsBreak(text[at])) at++;
        if (at == text.Length) return at;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    // The line breaks of the YAML parser, whose line numbers these must be.
    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
