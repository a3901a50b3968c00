namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>Goes from an index of sitemaps through the sitemaps that it names.</summary>
public static class SitemapCrawl
{
    /// <summary>How deep indexes may be nested: an index may name indexes that name indexes.</summary>
    public const int DeepestIndex = 3;

    /// <summary>The most sitemaps that are read for one source; of an archive of twenty years the newest ones.</summary>
    public const int MostSitemaps = 100;

    /// <summary>The most pages that are gathered for one source.</summary>
    public const int MostPages = 200_000;

    /// <summary>Gathers the pages. A sitemap below the first one that fails is told and left out.</summary>
    /// <param name="first">The first sitemap, read.</param>
    /// <param name="address">Its address.</param>
    /// <param name="since">Sitemaps that say they were changed before this are not read; null reads all.</param>
    /// <param name="read">Fetches and reads a further sitemap.</param>
    /// <param name="cancellationToken">Ends the gathering.</param>
    public static async Task<SitemapListing> CollectAsync(
        SitemapReading first, Uri address, DateTimeOffset? since, Func<Uri, CancellationToken, Task<SitemapReading>> read,
        CancellationToken cancellationToken)
    {
        var crawl = new Crawl(address, since);
        crawl.Add(first, address, depth: 1);
        var sitemaps = 1;
        while (crawl.Next() is var (next, depth))
        {
            if (sitemaps == MostSitemaps)
            {
                crawl.Warnings.Add(SitemapReader.Text($"{address}: only {MostSitemaps} sitemaps are read; max_age_days leaves out old ones"));
                break;
            }

            sitemaps++;
            crawl.Add(await read(next, cancellationToken), next, depth);
            if (crawl.Pages.Count < MostPages) continue;

            crawl.Warnings.Add(SitemapReader.Text($"{address}: only {crawl.Pages.Count} pages are listed, and no further sitemaps are read"));
            break;
        }

        return new SitemapListing([.. crawl.Pages.Values], crawl.Warnings);
    }

    private sealed class Crawl(Uri address, DateTimeOffset? since)
    {
        private readonly HashSet<Uri> _seen = [address];
        private readonly PriorityQueue<(Uri Address, int Depth), (long Age, int Number)> _open = new();

        public OrderedDictionary<Uri, SitemapEntry> Pages { get; } = [];

        public List<string> Warnings { get; } = [];

        public (Uri Address, int Depth)? Next() => _open.TryDequeue(out var next, out _) ? next : null;

        public void Add(SitemapReading reading, Uri from, int depth)
        {
            Warnings.AddRange(reading.Warnings.Select(warning => $"{from}: {warning}"));
            if (reading.Failure is { } failure) Warnings.Add(failure.Message);
            if (reading.Kind is SitemapKind.Pages)
            {
                foreach (var entry in reading.Entries) Pages.TryAdd(entry.Address, entry with { FoundIn = from });
                return;
            }

            if (depth > DeepestIndex)
            {
                Warnings.Add(SitemapReader.Text($"{from}: indexes are nested deeper than {DeepestIndex}; what it names is not read"));
                return;
            }

            foreach (var entry in reading.Entries) Open(entry, from, depth + 1);
        }

        // The newest first; one that does not say counts as new, in the order of the index.
        private void Open(SitemapEntry entry, Uri from, int depth)
        {
            if (entry.IsOnOtherHost || entry.Date < since) return;
            if (_seen.Add(entry.Address)) _open.Enqueue((entry.Address, depth), (-(entry.Date ?? DateTimeOffset.MaxValue).UtcTicks, _seen.Count));
            else if (entry.Address == from || entry.Address == address) Warnings.Add($"{from}: the index names {entry.Address}, which it is itself or is named by");
        }
    }
}
