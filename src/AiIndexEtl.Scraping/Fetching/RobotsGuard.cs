using System.Collections.Concurrent;
using System.Globalization;
using AiIndexEtl.Scraping.Robots;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>
/// Asks for the robots.txt of each origin once a day, through the same manners as pages, and obeys it (RFC 9309): a file that does
/// not exist (4xx, or more than five redirects) allows everything; one that cannot be had (5xx, 429, time-out, broken connection)
/// forbids everything until it can. Then it is asked for again after a wait that doubles each time. Rules that were read before
/// stay in force meanwhile.
/// </summary>
internal sealed class RobotsGuard(RequestSender sender, HostLanes lanes, AddressRules addresses, TimeProvider time, FetchOptions options, Action<FetchNote> log)
{
    private const int MaxBytes = 500 * 1024;
    private const int MaxRedirects = 5;
    private const int MostDoublings = 11;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, RobotsFile> _files = new(StringComparer.Ordinal);

    /// <summary>Why a page may not be asked for; null where it may. Throws only for cancellation.</summary>
    public async Task<Hop?> RefusalOfAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!options.ObeyRobots) return null;

        var origin = address.GetLeftPart(UriPartial.Authority);
        var file = _files.GetOrAdd(origin, static _ => new RobotsFile());
        await file.Lock.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= file.AskAgainAt && await RefreshAsync(file, new Uri(origin + "/robots.txt"), cancellationToken) is { } refusal)
            {
                return refusal with { Failure = refusal.Failure! with { Message = $"The robots.txt that '{address}' depends on: {refusal.Failure.Message}" } };
            }

            return file.Rules is { } rules ? Judge(rules, address) : Unreachable(file, address);
        }
        finally
        {
            file.Lock.Release();
        }
    }

    private static Hop? Judge(RobotsTxt rules, Uri address)
    {
        var verdict = rules.Allows(FetchOptions.ProductToken, address);
        return verdict.IsAllowed
            ? null
            : Hop.Refused(address, "robots", Text($"The robots.txt of {address.Authority} forbids '{address}': line {verdict.Line}, \"{verdict.Rule}\". Ask the site for leave, or leave the page out; obey_robots: false fetches it all the same, on your own responsibility."));
    }

    private Hop Unreachable(RobotsFile file, Uri address)
    {
        var failure = file.Unreachable!.Failure!;

        // A host that is not there or not itself has that as its failure, whatever was asked of it.
        if (!file.Unreachable.IsPassing && file.Unreachable.Status is null) return new Hop(address) { Failure = failure };
        return Hop.Refused(address, "robots_unreachable", Text($"'{address}' is not fetched because its robots.txt cannot be had ({failure.Code}): {failure.Message}")) with
        {
            IsPassing = true,
            RetryAfter = Positive(file.AskAgainAt - time.GetUtcNow()),
        };
    }

    // Null where the file was settled one way or the other; the refusal where the program itself did not ask.
    private async Task<Hop?> RefreshAsync(RobotsFile file, Uri address, CancellationToken cancellationToken)
    {
        var hop = await ReadAsync(address, cancellationToken);
        if (hop.Failure is { Code: "circuit_open" or "paused" }) return file.Rules is null ? hop : null;

        var now = time.GetUtcNow();
        if (IsUnreachable(hop))
        {
            var wait = TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(file.Failures, MostDoublings), LongestWait.Ticks));
            if (hop.RetryAfter > wait) wait = hop.RetryAfter.Value;
            file.Failures++;
            file.Unreachable = hop;
            file.AskAgainAt = now + wait;
            log(new FetchNote(address, "robots_unreachable", Text($"{address} cannot be had ({hop.Failure!.Code}) and is asked for again in {wait.TotalSeconds:0.#} s{(file.Rules is null ? "; until then its pages are not fetched" : "; the rules read before stay in force")}.")));
            return null;
        }

        file.Rules = RobotsTxt.Parse(hop.Page is { } page ? page.Body.Span : [], address);
        file.Failures = 0;
        file.Unreachable = null;
        file.AskAgainAt = now + Lifetime;
        KeepDelay(address, file.Rules.CrawlDelay(FetchOptions.ProductToken));
        return null;
    }

    private async Task<Hop> ReadAsync(Uri start, CancellationToken cancellationToken)
    {
        var limits = new BodyLimits(MaxBytes, options.MaxCompressionRatio, IsCut: true);
        var at = start;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            var hop = await sender.SendAsync(new Outgoing(at, ExpectedBody.Anything, limits), cancellationToken);

            // A redirect to where no request may go leads to no file.
            if (hop.Redirect is not { } next || addresses.RefusalOf(start, at, next) is not null) return hop;
            at = next;
        }

        return new Hop(at);
    }

    // A file that lies there but cannot be unpacked is a defect of the server, as is a broken answer: it may well forbid something.
    private static bool IsUnreachable(Hop hop) =>
        hop is { Failure: not null, Page: null }
        && (hop.IsPassing || hop.IsHostFailure || hop.Status is 200 or 429 or >= 500 || (hop.Status is null && hop.Failure.Code != "refused"));

    private void KeepDelay(Uri address, TimeSpan? asked)
    {
        var delay = asked is { } wanted && wanted > options.PerHostDelay ? wanted : options.PerHostDelay;
        var ceiling = options.LongestCrawlDelay > options.PerHostDelay ? options.LongestCrawlDelay : options.PerHostDelay;
        if (delay > ceiling)
        {
            log(new FetchNote(address, "crawl_delay_capped", Text($"{address} asks for {delay.TotalSeconds:0.#} s between requests; {ceiling.TotalSeconds:0.#} s are kept (max_crawl_delay_seconds).")));
            delay = ceiling;
        }

        lanes.Of(address).KeepDelay(delay);
    }

    private static TimeSpan? Positive(TimeSpan span) => span > TimeSpan.Zero ? span : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
