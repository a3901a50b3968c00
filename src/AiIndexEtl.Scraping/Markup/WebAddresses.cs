namespace AiIndexEtl.Scraping.Markup;

/// <summary>Reads addresses as feeds and sitemaps write them.</summary>
internal static class WebAddresses
{
    /// <summary>The http or https address, made absolute, without its fragment; null where the text is none.</summary>
    /// <param name="text">The text, which may hold blanks, line breaks and references that were escaped once too often.</param>
    /// <param name="at">What a relative address starts from; null where it must be absolute.</param>
    public static Uri? Read(string? text, Uri? at)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var trimmed = text.Trim().Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
            .Replace("\t", "", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        if (!Uri.TryCreate(trimmed, UriKind.RelativeOrAbsolute, out var read)) return null;

        // On some systems a path that begins with a slash passes for an absolute address of a file.
        if (!read.IsAbsoluteUri || (read.IsFile && trimmed.StartsWith('/')))
        {
            if (at is null || !Uri.TryCreate(at, trimmed, out read)) return null;
        }

        var isWeb = (read.Scheme == Uri.UriSchemeHttp || read.Scheme == Uri.UriSchemeHttps) && read.Host.Length > 0;
        if (!isWeb) return null;
        return read.Fragment.Length == 0 ? read : new UriBuilder(read) { Fragment = "" }.Uri;
    }
}
