namespace AiIndexEtl.Web.Snapshots;

/// <summary>How a kept body is handed to a browser.</summary>
/// <param name="ContentType">The type that it is served as.</param>
/// <param name="IsShown">True where the browser shows it, false where it saves it.</param>
internal sealed record SnapshotKind(string ContentType, bool IsShown)
{
    private const string Bytes = "application/octet-stream";

    // What a page can be: text that the quarantine policy keeps from running. All else, PDF and pictures with scripts included, is only saved.
    private static readonly string[] s_shown = ["text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml"];

    /// <summary>The kind of a media type and charset as they were received.</summary>
    public static SnapshotKind Of(string mediaType, string charset)
    {
        var known = Array.Find(s_shown, type => string.Equals(type, mediaType, StringComparison.OrdinalIgnoreCase));
        if (known is null) return new SnapshotKind(Bytes, IsShown: false);

        // The charset comes from a stranger's header or page; only what is a name goes into a header of ours.
        var isName = charset.Length is > 0 and <= 40 && charset.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return new SnapshotKind(isName ? $"{known}; charset={charset}" : known, IsShown: true);
    }
}
