namespace AiIndexEtl.Cli.Runs;

/// <summary>Decides which address a fetched page is filed under.</summary>
internal static class DocumentIdentity
{
    /// <summary>
    /// The address that the page calls its own, where that is believable: on the host that answered, and not the front page where
    /// another page was asked for. Else the address that answered. So the same article is one document under all its addresses, and
    /// a page cannot pass itself off as one of another site. A fragment (<c>#part</c>) is never sent to a server and makes no other page.
    /// </summary>
    public static string Of(Uri answered, string? canonicalAddress)
    {
        if (canonicalAddress is null || !Uri.TryCreate(canonicalAddress, UriKind.Absolute, out var canonical)) return WithoutFragment(answered);

        var isSameHost = string.Equals(Host(canonical), Host(answered), StringComparison.OrdinalIgnoreCase);
        var isFrontPage = canonical.PathAndQuery == "/" && answered.PathAndQuery != "/";
        return WithoutFragment(isSameHost && !isFrontPage ? canonical : answered);
    }

    private static string WithoutFragment(Uri address) => address.GetLeftPart(UriPartial.Query);

    private static string Host(Uri address) =>
        address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
}
