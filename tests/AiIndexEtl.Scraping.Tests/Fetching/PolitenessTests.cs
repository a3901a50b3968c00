using AiIndexEtl.Scraping.Fetching;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>Here no wait passes by itself: each test moves the clock when somebody waits.</summary>
public sealed class PolitenessTests : FetchFixture
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly FetchOptions Options = Quick with { PerHostDelay = Pause, ObeyRobots = false };

    protected override TimeSpan PassesAtOnce => TimeSpan.Zero;

    [Test]
    public async Task The_pause_counts_from_the_end_of_the_answer()
    {
        var (asked, answer) = Hold("/slow");
        Server.Serve("/b", Body);
        var fetcher = Fetcher(Options);

        var first = fetcher.FetchAsync(Server.AddressOf("/slow"), CancellationToken.None);
        await asked;
        Clock.Advance(TimeSpan.FromSeconds(10));
        answer.SetResult();
        await first;
        var second = fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None);
        await Clock.WhenWaitingAsync(Pause);
        Assert.That(Server.CountOf("/b"), Is.Zero);
        Clock.Advance(Pause);

        Assert.That((await second).Tries[0].Waited, Is.EqualTo(Pause));
        Assert.That((await first).Tries[0].Waited, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_host_has_one_request_at_a_time_and_its_pages_take_turns()
    {
        var (asked, answer) = Hold("/slow");
        Server.Serve("/b", Body);
        Server.Serve("/c", Body);
        var fetcher = Fetcher(Options with { PerHostDelay = TimeSpan.Zero });

        var first = fetcher.FetchAsync(Server.AddressOf("/slow"), CancellationToken.None);
        await asked;
        var others = new[] { "/b", "/c" }.Select(path => fetcher.FetchAsync(Server.AddressOf(path), CancellationToken.None)).ToList();
        Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.That(Server.CountOf("/b") + Server.CountOf("/c"), Is.Zero);
        answer.SetResult();
        var results = await Task.WhenAll(others);

        Assert.That(results.Select(result => result.Failure), Is.All.Null);
        Assert.That(results.Select(result => result.Tries[0].Waited), Is.All.EqualTo(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task Waiting_for_the_turn_is_no_part_of_the_total_time()
    {
        var (asked, answer) = Hold("/slow");
        Server.Serve("/b", Body);
        var fetcher = Fetcher(Options with { PerHostDelay = TimeSpan.FromMinutes(20), AttemptTimeout = TimeSpan.FromHours(1), TotalTimeout = TimeSpan.FromMinutes(30) });

        var first = fetcher.FetchAsync(Server.AddressOf("/slow"), CancellationToken.None);
        await asked;
        var second = fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None);
        Clock.Advance(TimeSpan.FromMinutes(20));
        answer.SetResult();
        await first;
        await Clock.WhenWaitingAsync(TimeSpan.FromMinutes(20));
        Clock.Advance(TimeSpan.FromMinutes(20));

        // Forty minutes have passed since it was asked for, and its own thirty have only begun.
        Assert.That((await second).Failure, Is.Null);
        Assert.That((await second).Tries[0].Waited, Is.EqualTo(TimeSpan.FromMinutes(40)));
    }

    [Test]
    public async Task Different_hosts_are_asked_side_by_side_up_to_the_limit()
    {
        var (asked, answer) = Hold("/slow");
        Server.Serve("/b", Body);
        var byName = new Uri($"http://localhost:{Server.Address.Port}/b");

        var wide = Fetcher(Options);
        var first = wide.FetchAsync(Server.AddressOf("/slow"), CancellationToken.None);
        await asked;
        Assert.That((await wide.FetchAsync(byName, CancellationToken.None)).Failure, Is.Null);
        answer.SetResult();
        await first;

        var (askedAgain, second) = Hold("/slow");
        var narrow = Fetcher(Options with { MaxConcurrentRequests = 1 });
        var held = narrow.FetchAsync(Server.AddressOf("/slow"), CancellationToken.None);
        await askedAgain;
        var waiting = narrow.FetchAsync(byName, CancellationToken.None);
        Clock.Advance(TimeSpan.FromSeconds(7));
        Assert.That(Server.CountOf("/b"), Is.EqualTo(1));
        second.SetResult();

        Assert.That((await waiting).Tries[0].Waited, Is.EqualTo(TimeSpan.FromSeconds(7)));
        await held;
    }

    [Test]
    public async Task A_redirect_waits_for_the_host_that_it_leads_to()
    {
        Server.Redirect("/a", $"http://localhost:{Server.Address.Port}/b");
        Server.Redirect("/c", "/b");
        Server.Serve("/b", Body);

        var elsewhere = await FetchAsync("/a", Options);
        var same = FetchAsync("/c", Options);
        await Clock.WhenWaitingAsync(Pause);
        Clock.Advance(Pause);

        Assert.That((elsewhere.Failure, elsewhere.Tries[0].Waited), Is.EqualTo(((FetchFailure?)null, TimeSpan.Zero)));
        Assert.That((await same).Tries[0].Waited, Is.EqualTo(Pause));
    }

    [Test]
    public async Task Two_pages_that_redirect_to_each_others_hosts_do_not_block_each_other()
    {
        var byName = $"http://localhost:{Server.Address.Port}";
        var byNumber = Server.Address.AbsoluteUri.TrimEnd('/');
        using var both = new CountdownEvent(2);
        Server.Respond("/a", (context, _) => CrossAsync(context, byName + "/end"));
        Server.Respond("/b", (context, _) => CrossAsync(context, byNumber + "/end"));
        Server.Serve("/end", Body);
        var fetcher = Fetcher(Options with { PerHostDelay = TimeSpan.Zero });

        var results = await Task.WhenAll(
            fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None), fetcher.FetchAsync(new Uri(byName + "/b"), CancellationToken.None));

        Assert.That(results.Select(result => result.Failure), Is.All.Null);

        async Task CrossAsync(HttpContext context, string location)
        {
            // Each redirect is only given when both pages are at it.
            both.Signal();
            await Task.Run(both.Wait);
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
        }
    }

    // A page that is answered when the test says so.
    private (Task Asked, TaskCompletionSource Answer) Hold(string path)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond(path, async (context, _) =>
        {
            asked.SetResult();
            await answer.Task;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(Body);
        });
        return (asked.Task, answer);
    }
}
