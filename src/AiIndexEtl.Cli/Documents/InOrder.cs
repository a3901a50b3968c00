using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Works on several items at a time and hands out the results in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>The results in order. At most <paramref name="degree"/> items are worked on or wait for their turn at any time.</summary>
    /// <param name="items">The items.</param>
    /// <param name="degree">How many at a time.</param>
    /// <param name="work">The work on one item; what it throws is thrown when its turn comes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IEnumerable<TItem> items, int degree, Func<TItem, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken) =>
        SelectAsync(items.ToAsyncEnumerable(), degree, work, cancellationToken);

    /// <summary>
    /// The same of items that come one by one. A queue of that length lies between those who bring items and those who take results: while
    /// results are waited for, items are brought, and an item is asked for only when there is a place for it.
    /// </summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, int degree, Func<TItem, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(degree, degree);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateUnbounded<Task<TResult>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var bringing = BringAsync(items, work, places, queue.Writer, stopped.Token);
        try
        {
            await foreach (var next in queue.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return await next;
                places.Release();
            }

            await bringing;
        }
        finally
        {
            // Whoever stops early does not leave work behind; what it throws concerns nobody any more.
            await stopped.CancelAsync();
            await Quietly(bringing);
            while (queue.Reader.TryRead(out var left)) await Quietly(left);
        }
    }

    private static async Task BringAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, CancellationToken, Task<TResult>> work, SemaphoreSlim places, ChannelWriter<Task<TResult>> queue,
        CancellationToken cancellationToken)
    {
        try
        {
            await places.WaitAsync(cancellationToken);
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                // Who is brought first is begun first: a plain start from a thread of the pool would begin with the last one, for which none waits yet.
                queue.TryWrite(Task.Factory.StartNew(
                    () => work(item, cancellationToken), cancellationToken, TaskCreationOptions.PreferFairness, TaskScheduler.Default).Unwrap());
                await places.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            queue.Complete();
        }
    }

    private static Task Quietly(Task task) =>
        task.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
}
