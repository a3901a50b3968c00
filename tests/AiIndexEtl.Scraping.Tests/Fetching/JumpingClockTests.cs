using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>A clock that is put while a run is under way changes neither pauses nor rest nor time-outs.</summary>
public sealed class JumpingClockTests : FetchFixture
{
    [TestCase(-400)]
    [TestCase(400)]
    public async Task A_pause_that_a_host_asked_for_is_kept_to_the_second(int days)
    {
        var clock = new JumpingClock(Clock);
        using var invoker = new HttpMessageInvoker(PageHandlers.Create(Quick));
        var fetcher = new PageFetcher(invoker, clock, Quick with { Retries = 1 }, Notes.Enqueue, () => 0.5);
        Server.Respond("/a", (context, count) =>
        {
            clock.Put = TimeSpan.FromDays(days);
            context.Response.StatusCode = count == 1 ? 429 : 200;
            context.Response.ContentType = "text/html";
            context.Response.Headers.RetryAfter = "15";
            return Task.CompletedTask;
        });
        Server.Serve("/b", Body);
        var before = Clock.GetUtcNow();

        var first = await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        clock.Put = TimeSpan.Zero;
        var second = await fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None);

        Assert.That((first.Failure?.Code, second.Failure?.Code), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(Clock.GetUtcNow() - before, Is.EqualTo(TimeSpan.FromSeconds(15)).Within(TimeSpan.FromSeconds(2)));
        Assert.That(Server.CountOf("/a"), Is.EqualTo(2));
    }

    [TestCase(-400)]
    [TestCase(400)]
    public async Task A_host_that_is_left_alone_is_asked_again_after_its_minute(int days)
    {
        var clock = new JumpingClock(Clock);
        using var invoker = new HttpMessageInvoker(PageHandlers.Create(Quick));
        var fetcher = new PageFetcher(invoker, clock, Quick with { Retries = 0, ObeyRobots = false }, Notes.Enqueue, () => 0.5);
        for (var i = 0; i < 6; i++)
        {
            Server.Fail($"/{i}", 500);
            await fetcher.FetchAsync(Server.AddressOf($"/{i}"), CancellationToken.None);
        }

        Server.Serve("/well", Body);
        clock.Put = TimeSpan.FromDays(days);
        var early = await fetcher.FetchAsync(Server.AddressOf("/well"), CancellationToken.None);
        Clock.Advance(TimeSpan.FromSeconds(61));
        var late = await fetcher.FetchAsync(Server.AddressOf("/well"), CancellationToken.None);

        Assert.That((early.Failure?.Code, late.Failure?.Code), Is.EqualTo(("circuit_open", (string?)null)));
    }
}
