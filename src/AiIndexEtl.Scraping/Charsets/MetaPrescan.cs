using System.Text;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// Finds the encoding that a page declares (HTML Standard, "prescan a byte stream to determine its encoding"). The standard scans
/// 1024 bytes and lets the parser change its mind at a declaration further down; both come to the same here, as all bytes are at hand.
/// </summary>
public static class MetaPrescan
{
    private const int Window = 64 * 1024;

    /// <summary>The WHATWG name of the declared encoding, or null where there is no declaration or its label is unknown.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        var at = 0;
        while (at < head.Length)
        {
            var open = head.IndexOf('<', at);
            if (open < 0) return null;

            var found = ReadMarkup(head, open, out at);
            if (found is not null) return found;
        }

        return null;
    }

    /// <summary>The label in an XML declaration at the very start, as a name; null where there is none.</summary>
    public static string? FindXmlDeclaration(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        if (!head.StartsWith("<?xml", StringComparison.Ordinal)) return null;

        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var encoding = head.IndexOf("encoding", StringComparison.Ordinal);
        if (encoding < 0 || end < encoding) return null;

        var quote = head.IndexOfAny(['"', '\''], encoding);
        if (quote < 0 || quote > end) return null;

        var close = head.IndexOf(head[quote], quote + 1);
        return close < 0 || close > end ? null : AsDeclared(EncodingLabels.NameOf(head[(quote + 1)..close]));
    }

    private static string? ReadMarkup(string head, int open, out int next)
    {
        if (Matches(head, open, "<!--"))
        {
            var close = head.IndexOf("-->", open + 2, StringComparison.Ordinal);
            next = close < 0 ? head.Length : close + 3;
            return null;
        }

        if (Matches(head, open, "<meta") && open + 5 < head.Length && (IsSpace(head[open + 5]) || head[open + 5] == '/'))
        {
            return ReadMeta(head, open + 5, out next);
        }

        var name = open + 1 < head.Length && head[open + 1] == '/' ? open + 2 : open + 1;
        if (name < head.Length && char.IsAsciiLetter(head[name]))
        {
            next = name;
            while (next < head.Length && !IsSpace(head[next]) && head[next] != '>') next++;
            while (ReadAttribute(head, ref next) is not null)
            {
            }

            return null;
        }

        if (open + 1 < head.Length && head[open + 1] is '!' or '/' or '?')
        {
            var close = head.IndexOf('>', open);
            next = close < 0 ? head.Length : close + 1;
            return null;
        }

        next = open + 1;
        return null;
    }

    private static string? ReadMeta(string head, int at, out int next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var gotPragma = false;
        bool? needPragma = null;
        string? label = null;
        while (ReadAttribute(head, ref at) is { } attribute)
        {
            if (!seen.Add(attribute.Name)) continue;

            switch (attribute.Name)
            {
                case "http-equiv":
                    gotPragma |= attribute.Value == "content-type";
                    break;
                case "content" when label is null && LabelInContent(attribute.Value) is { } inContent:
                    label = inContent;
                    needPragma = true;
                    break;
                case "charset":
                    label = attribute.Value;
                    needPragma = false;
                    break;
                default:
                    break;
            }
        }

        next = at;

        // A tag that the bytes end within declares nothing.
        if (at >= head.Length && head[^1] != '>') return null;
        if (needPragma is null || (needPragma.Value && !gotPragma)) return null;

        return AsDeclared(EncodingLabels.NameOf(label));
    }

    // A declaration that was found by reading bytes as ASCII stands in no UTF-16 page, and the standard reads x-user-defined there as windows-1252.
    private static string? AsDeclared(string? name) => name switch
    {
        "UTF-16BE" or "UTF-16LE" => "UTF-8",
        "x-user-defined" => "windows-1252",
        _ => name,
    };

    /// <summary>The label in the content attribute of a meta element: <c>text/html; charset=gb2312</c>.</summary>
    internal static string? LabelInContent(string content)
    {
        var at = 0;
        while (true)
        {
            at = content.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return null;

            at += "charset".Length;
            while (at < content.Length && IsSpace(content[at])) at++;
            if (at < content.Length && content[at] == '=') break;
        }

        at++;
        while (at < content.Length && IsSpace(content[at])) at++;
        if (at >= content.Length) return null;

        if (content[at] is '"' or '\'')
        {
            var close = content.IndexOf(content[at], at + 1);
            return close < 0 ? null : content[(at + 1)..close];
        }

        var end = at;
        while (end < content.Length && !IsSpace(content[end]) && content[end] != ';') end++;
        return content[at..end];
    }

    private static (string Name, string Value)? ReadAttribute(string head, ref int at)
    {
        while (at < head.Length && (IsSpace(head[at]) || head[at] == '/')) at++;
        if (at >= head.Length) return null;
        if (head[at] == '>')
        {
            at++;
            return null;
        }

        var start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] is not ('/' or '>') && (head[at] != '=' || at == start)) at++;
        var name = head[start..at].ToLowerInvariant();
        while (at < head.Length && IsSpace(head[at])) at++;
        if (at >= head.Length) return null;
        if (head[at] != '=') return (name, "");

        at++;
        while (at < head.Length && IsSpace(head[at])) at++;
        return at >= head.Length ? null : ReadValue(head, ref at) is { } value ? (name, value) : null;
    }

    private static string? ReadValue(string head, ref int at)
    {
        if (head[at] is '"' or '\'')
        {
            var close = head.IndexOf(head[at], at + 1);
            if (close < 0)
            {
                at = head.Length;
                return null;
            }

            var quoted = head[(at + 1)..close].ToLowerInvariant();
            at = close + 1;
            return quoted;
        }

        var start = at;
        while (at < head.Length && !IsSpace(head[at]) && head[at] != '>') at++;
        return head[start..at].ToLowerInvariant();
    }

    private static bool Matches(string head, int at, string word) =>
        string.Compare(head, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
