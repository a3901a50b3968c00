namespace AiIndexEtl.Scraping.Fetching;

/// <summary>A name leads to addresses of this machine or of a private network only. It never leaves the fetcher.</summary>
internal sealed class PrivateHostException(string host) : IOException($"'{host}' is in a private network.");
