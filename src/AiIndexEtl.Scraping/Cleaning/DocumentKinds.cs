namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>Tells markup, plain text and what is no text apart.</summary>
internal static class DocumentKinds
{
    private static readonly byte[][] BinaryMarks =
    [
        [.. "%PDF-"u8], [.. "PK\u0003\u0004"u8], [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [0x1F, 0x8B], [0x7F, (byte)'E', (byte)'L', (byte)'F'], [.. "DUCK"u8], [.. "RIFF"u8],
    ];

    /// <summary>Whether the head of a document is no text in any encoding that is read here.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> head)
    {
        foreach (var mark in BinaryMarks)
        {
            if (head.StartsWith(mark)) return true;
        }

        // UTF-16 holds zero bytes by nature, and says so by its byte order mark.
        if (head.Length >= 2 && (head[0], head[1]) is (0xFE, 0xFF) or (0xFF, 0xFE)) return false;

        var controls = 0;
        foreach (var b in head)
        {
            if (b == 0) return true;
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) controls++;
        }

        return controls * 20 > head.Length;
    }

    /// <summary>Whether media type or extension say plain text or Markdown.</summary>
    public static bool IsDeclaredText(CleaningHints hints) => hints.MediaType switch
    {
        null => Path.GetExtension(hints.Source).ToLowerInvariant() is ".txt" or ".md" or ".markdown" or ".text",
        "text/plain" or "text/markdown" or "text/x-markdown" => true,
        _ => false,
    };

    /// <summary>Whether the first bytes are those of a page.</summary>
    public static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 512)];
        return LooksLikeMarkup(System.Text.Encoding.Latin1.GetString(head));
    }

    /// <summary>Whether a document is markup: by what it begins with, else by what it is declared to be, else by its tags.</summary>
    public static bool IsMarkup(ReadOnlySpan<char> text, CleaningHints hints)
    {
        if (LooksLikeMarkup(text)) return true;
        if (IsDeclaredText(hints)) return false;
        if (hints.MediaType is "text/html" or "application/xhtml+xml" or "application/xml" or "text/xml") return true;
        if (Path.GetExtension(hints.Source).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".shtml") return true;

        var head = text[..Math.Min(text.Length, 20_000)];
        return head.Contains("</p>", StringComparison.OrdinalIgnoreCase) || head.Contains("</div>", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 512)].TrimStart(" \t\r\n\f\uFEFFï»¿");
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.Contains("html", StringComparison.OrdinalIgnoreCase));
    }
}
