using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class RetryTests : FetchFixture
{
    [TestCase(408), TestCase(429), TestCase(500), TestCase(502), TestCase(503), TestCase(504), TestCase(520), TestCase(599)]
    public async Task A_passing_failure_is_retried(int status)
    {
        Server.ServeAfterFailures("/a", 3, status, Body);

        var result = await FetchAsync("/a");

        Assert.That(result.Failure, Is.Null);
        Assert.That((result.Attempts, Server.CountOf("/a")), Is.EqualTo((4, 4)));
        Assert.That(result.Tries.Select(attempt => attempt.Decision), Is.EqualTo([FetchDecision.Retry, FetchDecision.Retry, FetchDecision.Retry, FetchDecision.Received]));
        Assert.That(Notes.Count(note => note.Code == "retry"), Is.EqualTo(3));
    }

    [TestCase(404, "not_found"), TestCase(410, "not_found"), TestCase(401, "forbidden"), TestCase(403, "forbidden"), TestCase(451, "forbidden")]
    [TestCase(418, "http_418"), TestCase(501, "http_501"), TestCase(505, "http_505"), TestCase(204, "http_204"), TestCase(304, "http_304"), TestCase(302, "http_302")]
    public async Task A_lasting_failure_is_not_retried(int status, string code)
    {
        Server.Fail("/a", status);

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, result.Attempts, result.Status), Is.EqualTo((code, 1, status)));
        Assert.That((result.Page, result.Tries[0].Decision), Is.EqualTo(((FetchedPage?)null, FetchDecision.GaveUp)));
    }

    [Test]
    public async Task Retries_end_after_the_limit()
    {
        Server.Fail("/a", 500);

        var result = await FetchAsync("/a", Quick with { Retries = 2 });

        Assert.That((result.Failure?.Code, result.Attempts, result.Tries[^1].Decision), Is.EqualTo(("http_500", 3, FetchDecision.GaveUp)));
    }

    [Test]
    public async Task No_retries_is_one_try()
    {
        Server.Fail("/a", 500);

        Assert.That((await FetchAsync("/a", Quick with { Retries = 0 })).Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Waits_before_retries_grow_up_to_the_limit()
    {
        Server.Fail("/a", 500);

        var result = await FetchAsync("/a", Quick with { LongestRetryDelay = TimeSpan.FromSeconds(3) });

        var waits = result.Tries.SkipLast(1).Select(attempt => attempt.RetryIn!.Value).ToList();
        Assert.That(waits, Is.Ordered);
        Assert.That(waits[0], Is.GreaterThan(TimeSpan.Zero).And.LessThan(TimeSpan.FromSeconds(3)));
        Assert.That(waits[^1], Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(result.Duration, Is.EqualTo(waits.Aggregate((sum, wait) => sum + wait)).Within(TimeSpan.FromMilliseconds(10)));
    }

    [TestCase("17", 17), TestCase("Tue, 08 Apr 2025 09:00:12 GMT", 12)]
    public async Task Retry_after_is_waited_for_in_both_its_forms(string retryAfter, int seconds)
    {
        Server.ServeAfterFailures("/a", 1, 503, Body, retryAfter);

        var result = await FetchAsync("/a");

        Assert.That(result.Failure, Is.Null);
        Assert.That(result.Tries[0].RetryIn, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(result.Duration, Is.EqualTo(TimeSpan.FromSeconds(seconds)).Within(TimeSpan.FromMilliseconds(5)));
    }

    [TestCase("0"), TestCase("soon"), TestCase("-5"), TestCase("Mon, 07 Apr 2025 09:00:00 GMT"), TestCase("99999999999999999999")]
    public async Task Retry_after_that_says_nothing_leaves_the_usual_wait(string retryAfter)
    {
        Server.ServeAfterFailures("/a", 1, 503, Body, retryAfter);

        var result = await FetchAsync("/a");

        Assert.That(result.Failure, Is.Null);
        Assert.That(result.Tries[0].RetryIn, Is.GreaterThan(TimeSpan.Zero).And.LessThan(TimeSpan.FromSeconds(5)));
    }

    [TestCase("3600", "2025-04-08 10:00:00 UTC"), TestCase("Wed, 09 Apr 2025 00:00:00 GMT", "2025-04-09 00:00:00 UTC")]
    public async Task Retry_after_beyond_the_total_time_ends_the_fetch_and_says_until_when(string retryAfter, string until)
    {
        Server.ServeAfterFailures("/a", 1, 429, Body, retryAfter);

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, result.Attempts), Is.EqualTo(("http_429", 1)));
        Assert.That(result.Failure!.Message, Does.Contain(until));
    }

    [TestCase(429), TestCase(503)]
    public async Task Retry_after_pauses_the_whole_host(int status)
    {
        Server.ServeAfterFailures("/a", int.MaxValue, status, Body, retryAfter: "15");
        Server.Serve("/b", Body);
        var fetcher = Fetcher(Quick with { Retries = 0 });

        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        var other = await fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None);

        Assert.That(other.Failure, Is.Null);
        Assert.That(other.Tries[0].Waited, Is.EqualTo(TimeSpan.FromSeconds(15)));
        Assert.That(Notes.Select(note => note.Code), Has.Some.EqualTo("host_paused"));
    }

    [Test]
    public async Task A_host_that_wants_a_long_pause_is_not_asked_for_its_other_pages()
    {
        Server.ServeAfterFailures("/a", int.MaxValue, 503, Body, retryAfter: "3600");
        Server.Serve("/b", Body);
        var fetcher = Fetcher();

        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        var early = await fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None);
        Clock.Advance(TimeSpan.FromHours(1));
        var late = await fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None);

        Assert.That((early.Failure?.Code, early.Attempts, early.Tries[0].Decision), Is.EqualTo(("paused", 0, FetchDecision.Refused)));
        Assert.That(early.Failure!.Message, Does.Contain("2025-04-08 10:00:00 UTC"));
        Assert.That((late.Failure, Server.CountOf("/b")), Is.EqualTo(((FetchFailure?)null, 1)));
    }

    [Test]
    public async Task A_server_that_does_not_answer_is_a_time_out_and_retried()
    {
        var asked = Server.Hang("/a");

        var fetch = FetchAsync("/a", Quick with { Retries = 1 });
        await asked;
        Server.Serve("/a", Body);
        Clock.Advance(TimeSpan.FromSeconds(31));

        var result = await fetch;
        Assert.That(result.Failure, Is.Null);
        Assert.That(result.Tries[0].Failure?.Code, Is.EqualTo("timeout"));
        Assert.That(result.Tries[0].Duration, Is.EqualTo(TimeSpan.FromSeconds(30)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task The_total_time_ends_a_fetch_in_the_middle_of_an_answer()
    {
        var asked = Server.Hang("/a");

        var fetch = FetchAsync("/a", Quick with { AttemptTimeout = TimeSpan.FromMinutes(10), TotalTimeout = TimeSpan.FromMinutes(2) });
        await asked;
        Clock.Advance(TimeSpan.FromMinutes(2));

        var result = await fetch;
        Assert.That((result.Failure?.Code, result.Tries.Count, result.Tries[0].Decision), Is.EqualTo(("timeout", 1, FetchDecision.GaveUp)));
        Assert.That(result.Failure!.Message, Does.Contain("within 120 s").And.Contain("total_seconds"));
    }

    [Test]
    public async Task A_wait_that_would_end_with_the_time_is_not_begun()
    {
        Server.ServeAfterFailures("/a", int.MaxValue, 503, Body, retryAfter: "60");

        var fetch = FetchAsync("/a");
        await Clock.WhenWaitingAsync(TimeSpan.FromSeconds(60));
        Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.That((await fetch).Tries.Select(attempt => attempt.Decision), Is.EqualTo([FetchDecision.Retry, FetchDecision.GaveUp]));
    }

    [Test]
    public async Task The_total_time_ends_a_fetch_in_the_wait_before_a_retry_and_names_the_last_failure()
    {
        Server.Fail("/a", 500);

        var fetch = FetchAsync("/a", Quick with { RetryDelay = TimeSpan.FromSeconds(500), LongestRetryDelay = TimeSpan.FromSeconds(100), TotalTimeout = TimeSpan.FromSeconds(45) });
        await Clock.WhenWaitingAsync(TimeSpan.FromSeconds(100));
        Clock.Advance(TimeSpan.FromSeconds(45));

        var result = await fetch;
        Assert.That((result.Failure?.Code, result.Tries.Count, result.Tries[0].Decision), Is.EqualTo(("timeout", 1, FetchDecision.GaveUp)));
        Assert.That(result.Failure!.Message, Does.Contain("The server of").And.Contain("status 500"));
    }
}
