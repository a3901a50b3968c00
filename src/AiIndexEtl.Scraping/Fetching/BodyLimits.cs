namespace AiIndexEtl.Scraping.Fetching;

/// <summary>How much of a body is read.</summary>
/// <param name="MaxBytes">The most bytes on the wire, and unpacked.</param>
/// <param name="MaxRatio">The most bytes that one byte on the wire may unpack to, beyond the first MiB.</param>
/// <param name="IsCut">Whether a longer body is cut to that length, as RFC 9309 wants it for robots.txt, instead of being refused.</param>
internal sealed record BodyLimits(int MaxBytes, int MaxRatio, bool IsCut = false);
