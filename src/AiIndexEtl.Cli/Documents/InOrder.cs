using System.Runtime.CompilerServices;

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

    /// <summary>The same of items that come one by one; an item is asked for when there is a place for it.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, int degree, Func<TItem, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Queue<Task<TResult>>(degree);
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                if (running.Count == degree) yield return await running.Dequeue();
                cancellationToken.ThrowIfCancellationRequested();
                running.Enqueue(Task.Run(() => work(item, cancellationToken), cancellationToken));
            }

            while (running.TryDequeue(out var next)) yield return await next;
        }
        finally
        {
            // Whoever stops early does not leave work behind; what it throws concerns nobody any more.
            await Task.WhenAll(running).ContinueWith(
                static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
