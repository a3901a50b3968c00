using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Tests;
using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Tests.Pages;

namespace AiIndexEtl.Web.Tests.Data;

/// <summary>The queue of the pages is that of the terminal.</summary>
public sealed class ReviewQueueTests
{
    private static readonly HashSet<string> s_none = [];

    private Store _store = null!;

    [SetUp]
    public void SetUp()
    {
        _store = new Store();
        _store.Published(
            ConflictsTests.Article("a", "Model Weekly", ("15", 15m, "CN", "2024"), ("111", 111m, "US", "2023"), ("1", 1m, "FR", "2020")),
            ConflictsTests.Article("b", "Chip Courier", ("20", 20m, "CN", "2024"), ("127", 127m, "US", "2023"), ("2", 2m, "DE", "2020")),
            Doubtful("c", 12), Doubtful("d", 80));
    }

    [TearDown]
    public void TearDown() => _store.Dispose();

    [Test]
    public void Queue_is_that_of_the_warehouse_page_by_page()
    {
        using var reader = FactsReader.Open(_store.Connections, _store.Database).Reader!;
        var expected = reader.ReviewQueue([], 1000).Select(fact => (fact.FactId, string.Join(",", fact.Reasons), fact.Doubt!.Value)).ToList();
        using var published = new Published(_store.Connections, _store.Database);
        var queue = QueueOf(published);

        var pages = Enumerable.Range(1, 3).SelectMany(page => queue.Page(s_none, "", page)).Select(item => (item.FactId, string.Join(",", item.Reasons), item.Doubt)).ToList();

        Assert.That(expected, Has.Count.EqualTo(96));
        Assert.That(pages, Is.EqualTo(expected));
        Assert.That(queue.Counts(s_none).Total, Is.EqualTo(96));
        Assert.That(queue.Counts(s_none).ByReason, Is.EquivalentTo(new Dictionary<string, long> { ["conflict"] = 4, ["low_confidence"] = 92 }));
    }

    [Test]
    public void Next_goes_through_the_whole_queue_and_begins_again()
    {
        using var published = new Published(_store.Connections, _store.Database);
        var queue = QueueOf(published);
        var all = queue.Page(s_none, "conflict", 1).Select(item => item.FactId).ToList();

        var gone = new List<string>();
        for (var at = all[0]; gone.Count < all.Count; at = queue.Next(at, s_none, "conflict")!) gone.Add(at);

        Assert.That(gone, Is.EqualTo(all));
        Assert.That(queue.Next(all[^1], s_none, "conflict"), Is.EqualTo(all[0]));
        Assert.That(queue.Next(all[0], queue.Page(s_none, "conflict", 1).Select(item => item.AnchorId).ToHashSet(StringComparer.Ordinal), "conflict"), Is.Null);
        Assert.That(queue.Next("gone", s_none, ""), Is.EqualTo(queue.Page(s_none, "", 1)[0].FactId));
    }

    private ReviewQueue QueueOf(Published published) => new(published, new PerPublication(published, new KeptAnswers()));

    private static Page Doubtful(string name, int count)
    {
        var figures = Enumerable.Range(1, count).Select(i => $"{i}.5%").ToList();
        var page = new Page { Source = $"https://{name}.example/", Text = string.Concat(figures.Select((figure, i) => $"Share {i} of {name} was at {figure} then. \n")) };
        return figures.Aggregate(page, (one, figure) => one.With("at " + figure, 1, claim => claim with
        {
            Mention = figure, CharStart = claim.CharStart + 3, Prefix = claim.Prefix + "at ", MetricText = "share " + name + figure, Confidence = 0.1,
        }));
    }
}
