using System.Globalization;
using System.Net.Http.Headers;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What is known of a copy at hand: the validators of RFC 9110 that came with it.</summary>
/// <param name="Address">The address that answered with it, after redirects; only a request for that very address is made conditional.</param>
/// <param name="Etag">Its ETag field as received; null where there was none.</param>
/// <param name="LastModified">Its Last-Modified field as received; null where there was none.</param>
public sealed record KnownCopy(Uri Address, string? Etag, string? LastModified)
{
    /// <summary>
    /// The If-None-Match field. A weak tag is as good as a strong one, since the comparison for a whole body is the weak one (RFC 9110,
    /// 13.1.2). Null where the field was no entity tag: a server that makes up its own form may take it for anything.
    /// </summary>
    internal string? IfNoneMatch => EntityTagHeaderValue.TryParse(Etag, out var tag) && tag.Tag != "*" ? Etag : null;

    /// <summary>The If-Modified-Since field, the date as the server wrote it (RFC 9110, 13.1.3); null where it was no HTTP date.</summary>
    internal string? IfModifiedSince =>
        DateTimeOffset.TryParseExact(LastModified, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? LastModified : null;

    /// <summary>Whether there is anything to make a request conditional with.</summary>
    internal bool HasValidator => IfNoneMatch is not null || IfModifiedSince is not null;

    /// <summary>
    /// Whether an answer 304 speaks of this copy. One that carries a strong tag other than the copy's speaks of another one and must
    /// not be used for it (RFC 9111, 4.3.4).
    /// </summary>
    /// <param name="etag">The ETag field of the answer; null where it had none.</param>
    internal bool IsMeantBy(string? etag)
    {
        if (!EntityTagHeaderValue.TryParse(etag, out var theirs) || theirs.IsWeak || Etag is null) return true;
        return EntityTagHeaderValue.TryParse(Etag, out var ours) && ours.Tag == theirs.Tag;
    }
}
