using System.Globalization;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Scraping.Listings;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Prints what sources stand for: <c>aiindex fetch --list</c>.</summary>
internal static class SourceListing
{
    private static readonly OutputColumn[] Columns =
    [
        new("source_id"), new("url"), new("title"), new("date"), new("taken"), new("reason"), new("pattern"),
    ];

    /// <summary>One row for each page that a feed, sitemap or crawl lists, and for each document of other sources.</summary>
    /// <returns>The exit code: failed where a feed or sitemap could not be read.</returns>
    public static int Print(IReadOnlyList<ExpandedSource> sources, Invocation invocation)
    {
        var exitCode = ExitCode.Fine;
        var rows = invocation.OpenRows(Columns);
        foreach (var source in sources)
        {
            foreach (var choice in source.Choices ?? []) rows.Write(RowOf(source.Source.Id, choice));
            foreach (var document in source.Documents.Where(document => document.Listed is null))
            {
                if ((document.Received?.Failure ?? document.Failure) is { } failure)
                {
                    invocation.Messages.Fail($"{source.Source.Id}: {failure.Message}");
                    exitCode = ExitCode.Failed;
                }
                else
                {
                    rows.Write([source.Source.Id, document.Asked, null, null, true, WordOf(ListingReason.Taken), null]);
                }
            }
        }

        rows.Complete();
        return exitCode;
    }

    private static object?[] RowOf(string sourceId, ListingChoice choice) =>
    [
        sourceId, choice.Item.Address.AbsoluteUri, choice.Item.Title,
        choice.Item.Date?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), choice.IsTaken, WordOf(choice.Reason), choice.Pattern,
    ];

    private static string WordOf(ListingReason reason) => reason switch
    {
        ListingReason.Taken => "taken",
        ListingReason.NoMatch => "no_match",
        ListingReason.Excluded => "excluded",
        ListingReason.NoTitleMatch => "no_title_match",
        ListingReason.OtherHost => "other_host",
        ListingReason.TooOld => "too_old",
        ListingReason.BeyondNewest => "beyond_newest",
        ListingReason.NotAPage => "not_a_page",
        _ => "repeated",
    };
}
