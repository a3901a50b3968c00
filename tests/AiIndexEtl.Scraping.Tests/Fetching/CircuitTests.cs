using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class CircuitTests : FetchFixture
{
    private static readonly FetchOptions Options = Quick with { Retries = 0, ObeyRobots = false };

    private PageFetcher _fetcher = null!;

    [SetUp]
    public void Begin() => _fetcher = Fetcher(Options);

    [Test]
    public async Task A_host_that_keeps_failing_is_left_alone_and_tried_again_with_one_request()
    {
        Server.Fail("/a", 500);
        await FailAsync(Options.CircuitRequests);

        var refused = await AskAsync("/b");
        Clock.Advance(Options.CircuitBreak);
        Server.Serve("/a", Body);
        var trial = await AskAsync("/a");
        var next = await AskAsync("/a");

        Assert.That((refused.Failure?.Code, refused.Attempts, refused.Tries[0].Decision), Is.EqualTo(("circuit_open", 0, FetchDecision.Refused)));
        Assert.That(refused.Failure!.Message, Does.Contain("2025-04-08 09:01:00 UTC"));
        Assert.That(Server.CountOf("/b"), Is.Zero);
        Assert.That((trial.Failure, next.Failure), Is.EqualTo(((FetchFailure?)null, (FetchFailure?)null)));
        Assert.That(Notes.Select(note => note.Code), Is.EqualTo(["circuit_open", "circuit_half_open", "circuit_closed"]));
    }

    [Test]
    public async Task A_trial_that_fails_leaves_the_host_alone_again()
    {
        Server.Fail("/a", 500);
        await FailAsync(Options.CircuitRequests);

        Clock.Advance(Options.CircuitBreak);
        var trial = await AskAsync("/a");
        var next = await AskAsync("/a");

        Assert.That((trial.Failure?.Code, next.Failure?.Code), Is.EqualTo(("http_500", "circuit_open")));
        Assert.That(Server.CountOf("/a"), Is.EqualTo(Options.CircuitRequests + 1));
    }

    [TestCase(404), TestCase(403), TestCase(429), TestCase(501)]
    public async Task Answers_that_speak_for_a_healthy_host_do_not_open_the_circuit(int status)
    {
        Server.Fail("/a", status);
        await FailAsync(2 * Options.CircuitRequests);

        Assert.That(Server.CountOf("/a"), Is.EqualTo(2 * Options.CircuitRequests));
    }

    [Test]
    public async Task Some_failures_among_good_answers_do_not_open_the_circuit()
    {
        Server.Fail("/a", 500);
        Server.Serve("/b", Body);
        for (var i = 0; i < 2 * Options.CircuitRequests; i++)
        {
            await AskAsync("/a");
            await AskAsync("/b");
        }

        Assert.That(Server.CountOf("/b"), Is.EqualTo(2 * Options.CircuitRequests));
    }

    [Test]
    public async Task Failures_of_long_ago_do_not_count()
    {
        Server.Fail("/a", 500);
        await FailAsync(Options.CircuitRequests - 1);
        Clock.Advance(Options.CircuitWindow + TimeSpan.FromMinutes(1));
        await FailAsync(Options.CircuitRequests - 1);

        Assert.That(Server.CountOf("/a"), Is.EqualTo(2 * (Options.CircuitRequests - 1)));
    }

    [Test]
    public async Task A_circuit_that_opens_between_two_tries_ends_the_fetch()
    {
        Server.Fail("/a", 500);

        var result = await Fetcher(Options with { Retries = 9 }).FetchAsync(Server.AddressOf("/a"), CancellationToken.None);

        Assert.That((result.Failure?.Code, result.Attempts, result.Tries.Count), Is.EqualTo(("circuit_open", Options.CircuitRequests, Options.CircuitRequests + 1)));
        Assert.That(result.Tries[^1].Decision, Is.EqualTo(FetchDecision.Refused));
    }

    [Test]
    public async Task One_host_in_trouble_does_not_keep_others_from_being_asked()
    {
        Server.Fail("/a", 500);
        Server.Serve("/b", Body);
        await FailAsync(Options.CircuitRequests);

        var byName = await _fetcher.FetchAsync(new Uri($"http://localhost:{Server.Address.Port}/b"), CancellationToken.None);

        Assert.That(byName.Failure, Is.Null);
    }

    private async Task FailAsync(int times)
    {
        for (var i = 0; i < times; i++) Assert.That((await AskAsync("/a")).Failure?.Code, Is.Not.Null.And.Not.EqualTo("circuit_open"));
    }

    private Task<FetchResult> AskAsync(string path) => _fetcher.FetchAsync(Server.AddressOf(path), CancellationToken.None);
}
