using System.Globalization;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>
/// Readers poll every ten milliseconds while runs publish: no error, and never a half state. AIINDEX_PUBLICATIONS sets how many, twenty by default.
/// </summary>
public sealed class ReaderTests
{
    private static readonly int s_publications = int.TryParse(
        Environment.GetEnvironmentVariable("AIINDEX_PUBLICATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 20;

    private const string Question = """
        SELECT (SELECT count(*) FROM all_facts), (SELECT facts_open FROM run ORDER BY ended_at DESC LIMIT 1), (SELECT count(*) FROM run),
            (SELECT count(DISTINCT fact_id) FROM fact WHERE valid_to IS NULL), (SELECT count(*) FROM document)
        """;

    [Test]
    [CancelAfter(600_000)]
    public async Task Every_look_sees_exactly_one_run(CancellationToken cancellationToken)
    {
        using var store = new Store();
        Publish(store, 1);
        using var held = new WarehouseConnectionFactory().Open(store.Database, WarehouseAccess.ReadOnly);
        var first = held.All(Question, cancellationToken: CancellationToken.None)[0];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => Poll(store.Database, held, first, ended.Token), cancellationToken);

        for (var i = 2; i <= s_publications + 1; i++) Publish(store, i);
        await ended.CancelAsync();
        var looks = await reading;

        Assert.That(looks.Wrong, Is.Empty);
        Assert.That(looks.Seen, Has.Count.GreaterThan(s_publications / 5), "many states must have been met for this to say anything");
        Assert.That(looks.Seen.Max(), Is.LessThanOrEqualTo(s_publications + 1));
    }

    // The nth run publishes n documents, each with one fact: whatever a reader counts must be the same number.
    private static void Publish(Store store, int number)
    {
        var page = new Page { Source = "https://news.example/" + number, Text = "One part of it is " + number + "%." }.With(number + "%", number);
        Assert.That(store.Publish(request => request with { ParquetPath = null, KeepFiles = 2 }, page).Failure?.Message, Is.Null);
    }

    private static async Task<(List<string> Wrong, HashSet<long> Seen)> Poll(
        string database, IWarehouseConnection held, IReadOnlyList<object?> first, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        var seen = new HashSet<long>();
        var last = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var connection = new WarehouseConnectionFactory().Open(database, WarehouseAccess.ReadOnly);
                var row = connection.All(Question, cancellationToken: CancellationToken.None)[0];
                if (row.Distinct().Count() != 1) wrong.Add("a half state: " + string.Join(", ", row));
                if ((long)row[0]! < last) wrong.Add("a step back: " + row[0]);
                last = (long)row[0]!;
                seen.Add(last);
                if (!held.All(Question, cancellationToken: CancellationToken.None)[0].SequenceEqual(first)) wrong.Add("the file held open has changed");
            }
            catch (WarehouseException error)
            {
                wrong.Add(error.Message);
            }

            await Task.Delay(10, CancellationToken.None);
        }

        return (wrong, seen);
    }
}
