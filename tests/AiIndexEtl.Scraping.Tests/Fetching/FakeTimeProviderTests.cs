using AiIndexEtl.Testing;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>The clock of the tests: a wait that is lost would hang whoever waits.</summary>
public sealed class FakeTimeProviderTests
{
    [TestCase(1)]
    [TestCase(3)]
    public async Task Waits_that_follow_one_another_all_pass(int atOnce)
    {
        // More clocks than processors: a thread that moves one is stopped at every place, also between what it wakes and its last step.
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, stop) =>
        {
            var clock = new FakeTimeProvider { PassesAtOnce = TimeSpan.FromSeconds(10) };
            await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(() => WaitAsync(clock), stop))).WaitAsync(TimeSpan.FromMinutes(1), stop);
        });
    }

    [Test]
    public async Task Waits_move_the_clock_by_their_lengths()
    {
        var clock = new FakeTimeProvider { PassesAtOnce = TimeSpan.FromSeconds(10) };
        var start = clock.GetUtcNow();

        await WaitAsync(clock);

        Assert.That(clock.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(1 + 2 + 3 + 4)));
        Assert.That(clock.Passed.Select(wait => wait.TotalSeconds), Is.EqualTo([1d, 2, 3, 4]));
    }

    private static async Task WaitAsync(FakeTimeProvider clock)
    {
        for (var seconds = 1; seconds <= 4; seconds++) await Task.Delay(TimeSpan.FromSeconds(seconds), clock);
    }
}
