using AiIndexEtl.Cli.Documents;

namespace AiIndexEtl.Cli.Tests.Documents;

public sealed class InOrderTests
{
    [Test]
    public async Task SelectAsync_gives_results_in_the_order_of_the_items_whatever_ends_first()
    {
        // The first item ends only after the second has.
        var second = new TaskCompletionSource();
        var results = new List<int>();
        await foreach (var result in InOrder.SelectAsync(
            [1, 2, 3],
            2,
            async (item, _) =>
            {
                if (item == 1) await second.Task;
                if (item == 2) second.SetResult();
                return item * 10;
            },
            CancellationToken.None))
        {
            results.Add(result);
        }

        Assert.That(results, Is.EqualTo([10, 20, 30]));
    }

    [Test]
    public async Task SelectAsync_works_on_no_more_items_than_asked_at_a_time()
    {
        var running = 0;
        var most = 0;
        var gate = new Lock();
        await foreach (var _ in InOrder.SelectAsync(
            Enumerable.Range(0, 50),
            3,
            async (item, _) =>
            {
                lock (gate) most = Math.Max(most, ++running);
                await Task.Yield();
                lock (gate) running--;
                return item;
            },
            CancellationToken.None))
        {
            Assert.That(running, Is.LessThanOrEqualTo(3));
        }

        Assert.That(most, Is.InRange(1, 3));
    }

    [Test]
    public void SelectAsync_throws_what_the_work_throws_when_its_turn_comes()
    {
        var seen = new List<int>();
        Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (
                var result in InOrder.SelectAsync(
                    [1, 2, 3],
                    2,
                    (item, _) => item == 2 ? throw new InvalidOperationException() : Task.FromResult(item),
                    CancellationToken.None))
            {
                seen.Add(result);
            }
        });

        Assert.That(seen, Is.EqualTo([1]));
    }
}
