using System.Globalization;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Cli.Health;

/// <summary>Checks of the way to web sites: each is asked for its robots.txt once, and its answer compared with the clock.</summary>
internal static class NetworkChecks
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Asks all sites.</summary>
    public static async Task<IReadOnlyList<Finding>> AllAsync(
        PipelineConfiguration configuration, TimeProvider clock, CancellationToken cancellationToken)
    {
        var roots = WebSources.RootsOf(configuration);
        if (roots.Count == 0) return [Finding.Ok("network", "No web site is asked.")];

        using var invoker = new HttpMessageInvoker(PageHandlers.Create(PageReceiver.Options(configuration.Fetch)));
        using var gate = new SemaphoreSlim(AtOnce);
        var answers = await Task.WhenAll(roots.Select(async root =>
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                return await AskAsync(invoker, root, configuration.Fetch.UserAgentWithContact, clock, cancellationToken);
            }
            finally
            {
                gate.Release();
            }
        }));
        return [.. answers.Select(answer => answer.Finding), Clock([.. answers.Select(answer => answer.Skew).OfType<TimeSpan>()])];
    }

    /// <summary>What the differences between the clocks of sites and this machine's say. The smallest counts: a site's clock may be wrong
    /// too.</summary>
    internal static Finding Clock(IReadOnlyList<TimeSpan> skews)
    {
        if (skews.Count == 0) return Finding.Warn(
            "clock", "No site told its time, and the clock could not be compared.", "See that the machine's clock is set by a time server.");

        var least = skews.MinBy(skew => skew.Duration());
        var minutes = string.Create(CultureInfo.InvariantCulture, $"{least.Duration().TotalMinutes:0.0} minutes");
        return least.Duration() > Skew
            ? Finding.Warn("clock", $"The clock of this machine is {minutes} {(least > TimeSpan.Zero ? "behind" : "ahead of")} that of the sites.",
                "Let a time server set it (timedatectl set-ntp true).")
            : Finding.Ok("clock", $"The clock agrees with that of the sites ({minutes} apart).");
    }

    private static async Task<(Finding Finding, TimeSpan? Skew)> AskAsync(
        HttpMessageInvoker invoker, Uri root, string userAgent, TimeProvider clock, CancellationToken cancellationToken)
    {
        var check = $"network {root.Authority}";
        const string remedy = "See that the name is right and that the machine, its proxy and its firewall let the program through.";
        using var time = new CancellationTokenSource(Patience, TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, "/robots.txt"));
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
            using var answer = await invoker.SendAsync(request, both.Token);
            var status = (int)answer.StatusCode;
            var skew = answer.Headers.Date - clock.GetUtcNow();
            return status >= 500
                ? (Finding.Warn(check, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The site answers, but its robots.txt with status {status}, so that nothing of it may be fetched."),
                    "Try again later; where it stays so, write to the site."), skew)
                : (Finding.Ok(check, string.Create(CultureInfo.InvariantCulture, $"The site answers (robots.txt: status {status}).")), skew);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (Finding.Fail(check,
                string.Create(CultureInfo.InvariantCulture, $"The site did not answer within {Patience.TotalSeconds:0} seconds."), remedy), null);
        }
        catch (Exception error) when (PageHandlers.IsPrivateHost(error))
        {
            const string allow = "If that is meant, put the host on fetch.allow_hosts in pipeline.yaml.";
            return (Finding.Fail(check, "The name leads into a private network.", allow), null);
        }
        catch (HttpRequestException error)
        {
            var isUnknown = error.HttpRequestError is HttpRequestError.NameResolutionError;
            return (Finding.Fail(check,
                $"{(isUnknown ? "The name of the site is not known here" : "The site could not be reached")}: {error.Message}", remedy), null);
        }
    }
}
