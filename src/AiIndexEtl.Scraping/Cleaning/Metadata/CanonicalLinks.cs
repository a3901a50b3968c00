using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Reads the address that a page calls its own.</summary>
internal static class CanonicalLinks
{
    /// <summary>The evidence, the strongest first. A link to the front page of a site that was asked for something else is a mistake of its template.</summary>
    public static IEnumerable<MetadataEvidence> In(PageElements elements, MetaTags meta, string source)
    {
        var asked = Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        foreach (var (written, place, trust) in new[] { (elements.CanonicalLink, "link", 0.95), (meta.First("og:url"), "meta og:url", 0.85) })
        {
            if (string.IsNullOrWhiteSpace(written) || Resolve(written.Trim(), asked) is not { } address) continue;
            if (address.PathAndQuery == "/" && asked is not null && asked.PathAndQuery != "/") continue;
            yield return new MetadataEvidence("canonical", address.AbsoluteUri, place, trust);
        }
    }

    private static Uri? Resolve(string written, Uri? asked)
    {
        var isAddress = Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (!isAddress && (asked is null || !Uri.TryCreate(asked, written, out address))) return null;
        return address is { Scheme: "http" or "https", Host.Length: > 0 } ? address : null;
    }
}
