namespace AiIndexEtl.Scraping.Fetching;

/// <summary>One request as it goes out.</summary>
/// <param name="Address">The address.</param>
/// <param name="Expected">What the answer may be.</param>
/// <param name="Limits">How much of it is read.</param>
/// <param name="Known">The copy that the request is made conditional with; null for an unconditional one.</param>
internal sealed record Outgoing(Uri Address, ExpectedBody Expected, BodyLimits Limits, KnownCopy? Known = null);
