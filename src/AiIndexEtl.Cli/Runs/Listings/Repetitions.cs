using AiIndexEtl.Scraping.Listings;

namespace AiIndexEtl.Cli.Runs.Listings;

/// <summary>Sees to it that a page that several sources lead to is fetched once.</summary>
internal static class Repetitions
{
    /// <summary>
    /// The sources without the listed pages that another source has: a page that the configuration names itself belongs to that source,
    /// any other to the first one that lists it.
    /// </summary>
    public static IReadOnlyList<ExpandedSource> Remove(IReadOnlyList<ExpandedSource> sources)
    {
        var taken = sources.SelectMany(source => source.Documents)
            .Where(document => document.Listed is null && document.File is null)
            .Select(document => KeyOf(document.Asked))
            .ToHashSet(StringComparer.Ordinal);
        var kept = new List<ExpandedSource>(sources.Count);
        foreach (var source in sources)
        {
            var repeated = source.Documents
                .Where(document => document.Listed is not null && !taken.Add(KeyOf(document.Asked)))
                .Select(document => document.Listed!)
                .ToHashSet(ReferenceEqualityComparer.Instance);
            kept.Add(repeated.Count == 0 ? source : Without(source, repeated));
        }

        return kept;
    }

    /// <summary>A source without the listed pages that the configuration names itself.</summary>
    /// <param name="source">The source.</param>
    /// <param name="named">The keys of the named pages, see <see cref="KeyOf"/>.</param>
    public static ExpandedSource RemoveNamed(ExpandedSource source, IReadOnlySet<string> named)
    {
        var repeated = source.Documents.Where(document => document.Listed is not null && named.Contains(KeyOf(document.Asked))).Select(document => document.Listed!)
            .ToHashSet<object?>(ReferenceEqualityComparer.Instance);
        return repeated.Count == 0 ? source : Without(source, repeated);
    }

    private static ExpandedSource Without(ExpandedSource source, HashSet<object?> repeated) => source with
    {
        Documents = [.. source.Documents.Where(document => !repeated.Contains(document.Listed))],
        Choices =
        [
            .. source.Choices!.Select(choice => repeated.Contains(choice.Item) ? choice with { Reason = ListingReason.Repeated, Pattern = null } : choice),
        ],
    };

    /// <summary>What tells pages apart. Feeds mark their links, so that the site can count where readers came from (utm_source=rss): that makes no other page.</summary>
    public static string KeyOf(string asked)
    {
        if (!Uri.TryCreate(asked, UriKind.Absolute, out var address) || !address.Query.Contains("utm_", StringComparison.Ordinal))
        {
            return address is null ? asked : address.GetLeftPart(UriPartial.Query);
        }

        var parameters = address.Query.TrimStart('?').Split('&').Where(parameter => !parameter.StartsWith("utm_", StringComparison.Ordinal));
        var query = string.Join('&', parameters);
        return address.GetLeftPart(UriPartial.Path) + (query.Length == 0 ? "" : "?" + query);
    }
}
