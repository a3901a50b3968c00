using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>Official figures are kept beside the facts, and say of each fact on the same figure whether it is right.</summary>
public sealed class ReferenceTests
{
    private const string Verdicts = "SELECT mention, reference FROM all_facts WHERE reference IS NOT NULL ORDER BY source, char_start";

    private Store _store = null!;

    [SetUp]
    public void Create() => _store = new Store();

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Fact_on_the_figure_is_confirmed_or_contradicted()
    {
        Publish([Reference("o1", 61.05m, 61.15m), Reference("o2", 10, 12)], Stating("a", ("61.1%", "o1"), ("9%", "o2"), ("50%", "o3")));

        Assert.That(_store.Ask(Verdicts), Is.EqualTo(new object?[][] { ["61.1%", "confirmed"], ["9%", "contradicted"] }));
        using var reader = FactsReader.Open(_store.Connections, _store.Database).Reader!;
        using var rows = reader.Facts(new FactsFilter { IsContradicted = true });
        Assert.That(rows.Read());
        var row = rows.Columns.Zip(rows.Row).ToDictionary(cell => cell.First.Name, cell => cell.Second, StringComparer.Ordinal);
        Assert.That((row["mention"], row["reference_value"], row["reference_unit"], row["reference_source"]), Is.EqualTo(("9%", 11m, "percent", "Office")));
        Assert.That(rows.Read(), Is.False);
    }

    [Test]
    public void One_of_several_reference_values_is_enough_to_confirm()
    {
        Publish([Reference("o1", 1, 2), Reference("o1", 8, 10) with { ReferenceId = "second" }], Stating("a", ("9%", "o1")));

        Assert.That(_store.Ask(Verdicts), Is.EqualTo(new object?[][] { ["9%", "confirmed"] }));
    }

    [Test]
    public void Value_of_another_edition_confirms_but_does_not_contradict()
    {
        Publish([Reference("o1", 10, 12) with { Edition = "ai-index/2024" }, Reference("o2", 8, 10) with { Edition = "ai-index/2024" }], Stating("a", ("9%", "o1")), Stating("b", ("9%", "o2")));

        Assert.That(_store.Ask(Verdicts), Is.EqualTo(new object?[][] { ["9%", "confirmed"] }));
        Assert.That(_store.Ask("SELECT source FROM all_facts WHERE reference IS NOT NULL").Single()[0], Is.EqualTo("https://b.example"));
    }

    [Test]
    public void Article_that_states_the_official_value_too_is_not_contradicted()
    {
        Publish([Reference("o1", 8, 10)], Stating("a", ("9%", "o1"), ("42%", "o1")));

        Assert.That(_store.Ask(Verdicts), Is.EqualTo(new object?[][] { ["9%", "confirmed"] }));
    }

    [Test]
    public void Run_that_says_nothing_of_references_leaves_them_and_one_that_has_none_takes_them_away()
    {
        Publish([Reference("o1", 8, 10)], Stating("a", ("9%", "o1")));

        Publish(null, Stating("b", ("9%", "o1")));
        Assert.That(_store.Ask(Verdicts), Has.Count.EqualTo(2));
        Publish([], Stating("c", ("9%", "o1")));
        Assert.That(_store.Ask(Verdicts), Is.Empty);
        Assert.That(_store.Ask("SELECT count(*) FROM reference_value")[0][0], Is.EqualTo(0L));
    }

    private void Publish(IReadOnlyList<ReferenceRow>? references, params (Page Page, string[] Observations)[] pages)
    {
        using var writer = StagingWriter.Create(Path.Combine(_store.Folder, "staging-" + Guid.NewGuid().ToString("N")));
        foreach (var (page, observations) in pages) Write(writer, page, observations);
        if (references is not null) writer.Write(references);
        var outcome = new WarehousePublisher(_store.Connections, _store.Time).Publish(_store.Request(writer.Complete()) with { ParquetPath = null });
        Assert.That(outcome.Failure?.Message, Is.Null);
    }

    // The rows of a page whose claims state the figures given.
    private static void Write(StagingWriter writer, Page page, string[] observations)
    {
        var rows = page.Rows();
        foreach (var (claim, observation) in rows.Zip(observations)) writer.Write(claim with { Identity = Figure(observation, claim.Claim.Value) });
        (page with { Claims = [] }).WriteTo(writer);
    }

    private static (Page, string[]) Stating(string host, params (string Mention, string Observation)[] figures)
    {
        var page = new Page { Source = $"https://{host}.example", Text = string.Join(' ', figures.Select(figure => $"Here {figure.Mention} agreed.")) };
        foreach (var (mention, _) in figures) page = page.With(mention, decimal.Parse(mention[..^1], System.Globalization.CultureInfo.InvariantCulture));
        return (page, [.. figures.Select(figure => figure.Observation)]);
    }

    private static FigureIdentity Figure(string observation, decimal value) => new()
    {
        Version = 1,
        Kind = "share",
        Dimension = "percent",
        Period = "2024",
        Low = value - 0.05m,
        High = value + 0.05m,
        IsComparable = true,
        Observations = [new ObservationKey { ObservationId = observation, SeriesId = "s" + observation, Area = ["CN"], Subject = [] }],
    };

    private static ReferenceRow Reference(string observation, decimal low, decimal high) => new()
    {
        ReferenceId = "r-" + observation,
        ObservationId = observation,
        SeriesId = "s" + observation,
        Metric = "other",
        Area = ["CN"],
        Subject = [],
        Kind = "share",
        Period = "2024",
        Value = (low + high) / 2,
        Unit = "percent",
        Low = low,
        High = high,
        Dimension = "percent",
        Source = "Office",
    };
}
