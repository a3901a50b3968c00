using AiIndexEtl.Scraping.Markup;

namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>Reads a sitemap that is a text with an address in each line.</summary>
internal static class SitemapText
{
    private const int LinesTried = 50;

    /// <summary>Reads the lines.</summary>
    public static SitemapReading Read(TextReader lines, Uri address)
    {
        var entries = new List<SitemapEntry>();
        var warnings = new List<string>();
        var others = 0;
        while (lines.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (entries.Count == SitemapReader.MostEntries)
            {
                warnings.Add(SitemapReader.Text($"only the first {SitemapReader.MostEntries} entries are read, the most that the protocol allows"));
                break;
            }

            if (WebAddresses.Read(line.TrimStart('\uFEFF'), at: null) is { } page)
            {
                entries.Add(new SitemapEntry { Address = page, IsOnOtherHost = SitemapReader.IsOnOtherHost(page, address) });
            }
            else if (++others > LinesTried && entries.Count == 0)
            {
                break;
            }
        }

        if (entries.Count == 0)
        {
            return SitemapReader.Failed(address, "not_a_sitemap", $"'{address}' is neither XML nor a text with an address in each line. Check the address of the sitemap.");
        }

        if (others > 0) warnings.Add(SitemapReader.Text($"{others} lines are no addresses and are left out"));
        return new SitemapReading { Entries = entries, Warnings = warnings };
    }
}
