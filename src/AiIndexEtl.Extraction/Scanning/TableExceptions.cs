namespace AiIndexEtl.Extraction.Scanning;

/// <summary>The rows of a table that the unit above it leaves out: "in millions, except per-share amounts and days", "单位：百万元，每股数据除外".</summary>
/// <param name="words">What the names of such rows hold.</param>
internal sealed class TableExceptions(IReadOnlyList<string> words)
{
    private const int ShortestWord = 4;

    private static readonly string[] Always = ["per share", "per-share", "a share", "每股"];

    /// <summary>Nothing but amounts per share is left out.</summary>
    public static TableExceptions None { get; } = new([]);

    /// <summary>What the words over a table leave out.</summary>
    public static TableExceptions Of(string folded)
    {
        var at = folded.IndexOf("except", StringComparison.Ordinal);
        if (at < 0) return None;

        var end = folded.IndexOfAny([')', '\n'], at);
        var list = folded[at..(end < 0 ? folded.Length : end)];
        return new TableExceptions([.. list.Split([' ', ',', '-', '/', '('], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word.Length >= ShortestWord && word is not ("except" or "amounts" or "data" or "figures" or "information" or "where" or "otherwise" or "noted" or "indicated" or "stated"))]);
    }

    /// <summary>Whether the unit above the table does not hold for a row of this name.</summary>
    public bool Covers(string name) => Always.Any(word => name.Contains(word, StringComparison.Ordinal)) || words.Any(word => name.Contains(word, StringComparison.Ordinal));
}
