using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Finds codes of shares in brackets, and the names that stand before them: 锐澜股份(603xxx), 溪山电器(00xxxx.SZ), Tessaryn (Nasdaq: TSRN).</summary>
internal static class ShareCodes
{
    private const int LongestCode = 24;

    private static readonly string[] Markets =
        ["nasdaq", "nyse", "lse:", "asx:", "tsx:", "tse:", "euronext", "xetra", "hkex", "sehk", ".sz", ".sh", ".hk", ".us", ".tw", ".ks", ".bj", "股票代码", "股份代号", "证券代码", "代码:", "sz:", "sh:", "hk:"];

    /// <summary>Where the first bracket with a code opens in a folded text, from a position on; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<char> folded, int from)
    {
        while (from < folded.Length)
        {
            var open = folded[from..].IndexOf('(');
            if (open < 0) return -1;
            open += from;
            var rest = folded.Slice(open + 1, Math.Min(LongestCode, folded.Length - open - 1));
            var close = rest.IndexOf(')');
            if (close > 0 && IsCode(rest[..close])) return open;
            from = open + 1;
        }

        return -1;
    }

    /// <summary>The name that ends right before a bracket: Chinese characters and letters up to a mark, or capitalised words.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="bracket">Where the bracket opens.</param>
    public static Span NameBefore(ReadOnlySpan<char> text, int bracket)
    {
        var end = bracket;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        var isChinese = end > 0 && text[end - 1] >= '\u2E80';
        while (start > 0 && end - start < 40)
        {
            var c = text[start - 1];
            if (isChinese ? !(char.IsLetterOrDigit(c) || c is '-' or '&') : !(c < '\u2E80' && (char.IsLetterOrDigit(c) || c is ' ' or '&' or '-' or '.' or '\''))) break;
            start--;
        }

        if (isChinese) return new Span(start, end);
        return new Span(FirstCapital(text, start, end), end);
    }

    // The capitalised words at the end: "shares of Tessaryn Semiconductor" gives Tessaryn Semiconductor.
    private static int FirstCapital(ReadOnlySpan<char> text, int start, int end)
    {
        var first = end;
        var at = end;
        while (at > start)
        {
            var space = text[start..at].LastIndexOf(' ');
            var word = space < 0 ? start : start + space + 1;
            if (word < at && !char.IsAsciiLetterUpper(text[word]) && text[word] != '&') break;
            if (word < at && text[word] != '&') first = word;
            at = space < 0 ? start : start + space;
        }

        return first;
    }

    private static bool IsCode(ReadOnlySpan<char> content)
    {
        foreach (var market in Markets)
        {
            if (content.Contains(market, StringComparison.Ordinal)) return true;
        }

        var digits = 0;
        foreach (var c in content)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is not ('x' or '*')) return false;
        }

        return content.Length is >= 4 and <= 6 && digits >= 1 && !(digits == 4 && content.Length == 4 && (content.StartsWith("19", StringComparison.Ordinal) || content.StartsWith("20", StringComparison.Ordinal)));
    }
}
