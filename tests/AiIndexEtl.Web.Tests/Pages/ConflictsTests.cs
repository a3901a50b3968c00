using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests.Pages;

/// <summary>Contradicted figures side by side, over HTTP.</summary>
public sealed class ConflictsTests
{
    private Store _store = null!;
    private Browser _browser = null!;

    [SetUp]
    public async Task SetUp()
    {
        _store = new Store();
        _store.Published(
            Article("a", "Model Weekly", ("15", 15m, "CN", "2024"), ("111", 111m, "US", "2023")),
            Article("b", "Chip Courier", ("20", 20m, "CN", "2024"), ("127", 127m, "US", "2023")),
            Article("c", "Data Digest", ("15", 15m, "CN", "2024"), ("9", 9m, "FR", "2023")));
        _browser = await Browser.OpenAsync(_store);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _browser.DisposeAsync();
        _store.Dispose();
    }

    [Test]
    public async Task Every_side_stands_with_value_words_source_edition_origin_stance_and_day()
    {
        var page = await _browser.ReadAsync("/conflicts");

        Assert.That(page, Does.Contain("2 figures are told in contradiction").And.Contain("<mark>20</mark>").And.Contain("<mark>15</mark>"));
        Assert.That(page, Does.Contain("Chip Courier").And.Contain("ai-index/2025").And.Contain("2025-04-08").And.Contain("Contradicts it").And.Contain("Stands for the figure"));
        Assert.That(page, Does.Contain($"/figures/{IdOf("20")}").And.Contain($"/review/{IdOf("20")}"));
        Assert.That(page, Does.Not.Contain("<mark>9</mark>"), "what nobody contradicts");
    }

    [Test]
    public async Task Sides_that_are_not_sure_enough_are_told_apart()
    {
        _store.Published(Article("d", "Rumour Mill", ("33", 33m, "CN", "2024")) with
        {
            Claims = [.. Article("d", "Rumour Mill", ("33", 33m, "CN", "2024")).Claims.Select(claim => claim with { Confidence = 0.3 })],
        });

        var page = await _browser.ReadAsync("/conflicts?area=CN");

        Assert.That(page, Does.Contain("class=\"side unsure\"").And.Contain("1 not sure enough to contradict").And.Contain("3 sides"));
    }

    [TestCase("?area=CN", "<mark>20</mark>", "<mark>127</mark>")]
    [TestCase("?area=US", "<mark>127</mark>", "<mark>20</mark>")]
    [TestCase("?metric=notable_models&area=CN", "<mark>20</mark>", "<mark>127</mark>")]
    [TestCase("?metric=nothing", "No two sources contradict each other here.", "<mark>20</mark>")]
    [TestCase("?area=%27%20OR%201=1--", "No two sources contradict each other here.", "<mark>20</mark>")]
    [TestCase("?lang=zh&area=CN", "相互矛盾", "<mark>127</mark>")]
    public async Task Filters_narrow_the_list(string query, string shown, string hidden) =>
        Assert.That(await _browser.ReadAsync("/conflicts" + query), Does.Contain(shown).And.Not.Contain(hidden));

    [TestCase("difference", "<mark>20</mark>", "<mark>127</mark>")]
    [TestCase("sides", "<mark>20</mark>", "<mark>127</mark>")]
    [TestCase("metric", "<mark>127</mark>", "<mark>20</mark>")]
    public async Task Order_is_that_of_the_address(string order, string first, string second)
    {
        var page = await _browser.ReadAsync("/conflicts?order=" + order);

        Assert.That(page.IndexOf(first, StringComparison.Ordinal), Is.LessThan(page.IndexOf(second, StringComparison.Ordinal)).And.Positive);
    }

    [Test]
    public async Task Conflict_that_a_later_publication_ends_is_gone_without_a_restart()
    {
        Assert.That(await _browser.ReadAsync("/conflicts"), Does.Contain("2 figures"));
        _store.Published(Article("b", "Chip Courier", ("15", 15m, "CN", "2024"), ("127", 127m, "US", "2023")));

        Assert.That(await _browser.ReadAsync("/conflicts"), Does.Contain("1 figure ").And.Not.Contain("<mark>20</mark>"));
    }

    internal static Page Article(string name, string publisher, params (string Mention, decimal Value, string Area, string Period)[] figures)
    {
        var text = string.Concat(figures.Select(figure => $"In {figure.Period} notable models of {figure.Area} were {figure.Mention} in number. \n"));
        return figures.Aggregate(
            new Page { Source = $"https://{name}.example/story", Publisher = publisher, Text = text },
            (page, figure) => page.With(
                " " + figure.Mention + " ", figure.Value, claim => claim with
                {
                    Mention = figure.Mention, CharStart = claim.CharStart + 1, CharEnd = claim.CharEnd - 1, Prefix = claim.Prefix + " ", Suffix = " " + claim.Suffix,
                    Unit = "count", Kind = ClaimKind.Level, Metric = "notable_models", MetricText = null, Area = [figure.Area], Period = figure.Period, Confidence = 0.9,
                    AttributedTo = publisher,
                }));
    }

    private string IdOf(string mention) => (string)_store.Ask($"SELECT fact_id FROM all_facts WHERE mention = '{mention}'")[0][0]!;
}
