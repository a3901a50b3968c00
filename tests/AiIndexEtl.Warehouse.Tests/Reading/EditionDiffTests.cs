using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Warehouse.Tests.Reading;

/// <summary>What becomes of figures from one edition of a report to the next.</summary>
public sealed class EditionDiffTests
{
    private const string Old = "crop-report/2024";
    private const string New = "crop-report/2025";

    private Store _store = null!;

    [SetUp]
    public void Begin() => _store = new Store();

    [TearDown]
    public void End() => _store.Dispose();

    [Test]
    public void Same_time_with_values_that_do_not_agree_is_revised()
    {
        _store.Published(Article(Old, ("123", 123, "2023")), Article(New, ("150", 150, "2023")));

        Assert.That(Diff(), Is.EqualTo(new[] { ("revised", "2023", (decimal?)123m, "2023", (decimal?)150m) }));
        Assert.That(Change(), Is.EqualTo((27m, 27d / 123d)));
    }

    [TestCase("123", 123, Qualifier.About)]
    [TestCase("more than 120", 120, Qualifier.Over)]
    public void Same_time_with_values_that_agree_as_stated_is_the_same(string mention, int value, Qualifier qualifier)
    {
        _store.Published(Article(Old, claim => claim with { Qualifier = qualifier }, (mention, value, "2023")), Article(New, ("123", 123, "2023")));

        Assert.That(Diff(), Is.Empty);
        Assert.That(Diff(all: true).Select(row => row.Class), Is.EqualTo(["same"]));
    }

    [Test]
    public void Edition_whose_articles_contradict_each_other_is_revised_only_where_none_of_them_agrees()
    {
        _store.Published(Article(Old, "a", ("123", 123, "2023")), Article(Old, "b", ("150", 150, "2023")), Article(New, ("150", 150, "2023")));

        Assert.That(Diff(all: true).Select(row => row.Class), Is.EqualTo(["same"]));
    }

    [Test]
    public void Later_time_is_changed_from_the_last_one_before_it()
    {
        _store.Published(
            Article(Old, ("90", 90, "2016"), ("123", 123, "2023"), ("500", 500, "2030")), Article(New, ("233", 233, "2024")));

        Assert.That(Diff(all: true), Is.EqualTo(new[]
        {
            ("changed", "2023", (decimal?)123m, "2024", (decimal?)233m),
            ("unrepeated", "2016", 90m, null, null),
            ("unrepeated", "2030", 500m, null, null),
        }));
    }

    [Test]
    public void Later_time_is_changed_even_where_the_earlier_one_is_told_again()
    {
        _store.Published(Article(Old, ("123", 123, "2023")), Article(New, ("123", 123, "2023"), ("233", 233, "2024")));

        Assert.That(Diff(all: true).Select(row => (row.Class, row.OldPeriod, row.NewPeriod)), Is.EqualTo(new[] { ("changed", "2023", "2024"), ("same", "2023", "2023") }));
    }

    [TestCase("2024-Q1")]
    [TestCase("2022")]
    public void Time_of_another_length_or_before_all_others_is_new(string period)
    {
        _store.Published(Article(Old, ("123", 123, "2023")), Article(New, ("233", 233, period)));

        Assert.That(Diff(), Is.EqualTo(new[] { ("new", (string?)null, (decimal?)null, (string?)period, (decimal?)233m) }));
    }

    [Test]
    public void Series_of_one_edition_alone_is_new_or_gone()
    {
        _store.Published(
            Article(Old, claim => claim with { Area = ["NO"] }, ("123", 123, "2023")), Article(New, claim => claim with { Area = ["SE"] }, ("233", 233, "2024")));

        Assert.That(Diff(), Is.EqualTo(new[] { ("new", (string?)null, (decimal?)null, (string?)"2024", (decimal?)233m), ("gone", "2023", 123m, null, null) }));
    }

    [Test]
    public void Figure_without_a_time_is_unsure()
    {
        _store.Published(Article(Old, claim => claim with { Period = null }, ("123", 123, "")), Article(New, claim => claim with { Period = null }, ("150", 150, "")));

        Assert.That(Diff(), Is.Empty);
        Assert.That(Diff(all: true).Select(row => row.Class), Is.EqualTo(["unsure"]));
    }

    [TestCase("2023", "changed")]
    [TestCase("2014", "new")]
    public void Growth_is_compared_where_it_spans_as_many_years(string begin, string expected)
    {
        static Claim Growth(Claim claim, string begin) => claim with { Kind = ClaimKind.Change, Unit = "percent", BasePeriod = begin };
        _store.Published(Article(Old, claim => Growth(claim, "2022"), ("12%", 12, "2023")), Article(New, claim => Growth(claim, begin), ("26%", 26, "2024")));

        Assert.That(Diff().Select(row => row.Class), Has.Some.EqualTo(expected).And.No.EqualTo(expected == "new" ? "changed" : "new"));
    }

    [Test]
    public void Facts_that_wait_for_review_count_for_neither_side()
    {
        _store.Published(Article(Old, ("123", 123, "2023")), Article(New, claim => claim with { Confidence = 0.1 }, ("150", 150, "2023")));

        Assert.That(Diff().Select(row => row.Class), Is.EqualTo(["gone"]));
    }

    [Test]
    public void Third_edition_between_the_two_plays_no_part()
    {
        _store.Published(Article("crop-report/2023", ("123", 123, "2022")), Article(Old, ("140", 140, "2022")), Article(New, ("123", 123, "2022")));

        Assert.That(Diff("crop-report/2023", New, all: true).Select(row => row.Class), Is.EqualTo(["same"]));
        Assert.That(Diff(Old, New).Select(row => row.Class), Is.EqualTo(["revised"]));
    }

    [TestCase("tractors", null, 1)]
    [TestCase("ploughs", null, 0)]
    [TestCase(null, "NO", 1)]
    [TestCase(null, "WORLD", 0)]
    public void Metric_and_area_narrow_it(string? metric, string? area, int rows)
    {
        _store.Published(Article(Old, claim => claim with { Area = ["NO"] }, ("123", 123, "2023")), Article(New, claim => claim with { Area = ["NO"] }, ("150", 150, "2023")));

        Assert.That(Rows(new EditionDiffFilter { Old = Old, New = New, Metric = metric, Area = area }), Has.Count.EqualTo(rows));
    }

    [Test]
    public void Sources_of_both_sides_are_named_with_the_words()
    {
        _store.Published(Article(Old, "a", ("123", 123, "2023")), Article(Old, "b", ("123", 123, "2023")), Article(New, ("150", 150, "2023")));

        var row = Rows(new EditionDiffFilter { Old = Old, New = New }).Single();

        Assert.That(row["old_sources"], Is.EqualTo(new[] { $"https://news.example/{Old}/a", $"https://news.example/{Old}/b" }));
        Assert.That(row["new_sources"], Is.EqualTo(new[] { $"https://news.example/{New}/a" }));
        Assert.That(row["new_sentence"], Is.EqualTo("Some 150 of them were built."));
        Assert.That((string)row["new_link"]!, Does.StartWith($"https://news.example/{New}/a#:~:text="));
    }

    private static Page Article(string edition, params (string Mention, int Value, string Period)[] figures) => Article(edition, "a", claim => claim, figures);

    private static Page Article(string edition, string name, params (string Mention, int Value, string Period)[] figures) => Article(edition, name, claim => claim, figures);

    private static Page Article(string edition, Func<Claim, Claim> change, params (string Mention, int Value, string Period)[] figures) => Article(edition, "a", change, figures);

    private static Page Article(string edition, string name, Func<Claim, Claim> change, params (string Mention, int Value, string Period)[] figures)
    {
        var page = new Page
        {
            Source = $"https://news.example/{edition}/{name}",
            Edition = edition,
            Text = string.Join(' ', figures.Select(figure => $"Some {figure.Mention} of them were built.")),
        };
        return figures.Aggregate(page, (stated, figure) => stated.With(
            figure.Mention,
            figure.Value,
            claim => change(claim with { Metric = "tractors", MetricText = null, Area = [], Unit = "count", Kind = ClaimKind.Level, Period = figure.Period })));
    }

    private List<(string Class, string? OldPeriod, decimal? OldValue, string? NewPeriod, decimal? NewValue)> Diff(string old = Old, string @new = New, bool all = false) =>
        [.. Rows(new EditionDiffFilter { Old = old, New = @new, ShowAll = all }).Select(row =>
            ((string)row["class"]!, (string?)row["old_period"], (decimal?)row["old_value"], (string?)row["new_period"], (decimal?)row["new_value"]))];

    private (decimal Absolute, double Relative) Change()
    {
        var row = Rows(new EditionDiffFilter { Old = Old, New = New }).Single();
        return ((decimal)row["change"]!, (double)row["relative_change"]!);
    }

    private List<Dictionary<string, object?>> Rows(EditionDiffFilter filter)
    {
        using var reader = FactsReader.Open(new WarehouseConnectionFactory(), _store.Database).Reader!;
        using var rows = reader.Diff(filter);
        var names = rows.Columns.Select(column => column.Name).ToList();
        var all = new List<Dictionary<string, object?>>();
        while (rows.Read()) all.Add(names.Zip(rows.Row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        return all;
    }
}
