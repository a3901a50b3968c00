using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Reconciling;

/// <summary>What facts of several articles say of each other.</summary>
public sealed class AgreementTests
{
    private Store _store = null!;

    [SetUp]
    public void Begin() => _store = new Store();

    [TearDown]
    public void End() => _store.Dispose();

    [Test]
    public void Fact_alone_is_single()
    {
        _store.Published(Models("a", "China", 20));
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["single", 1L, 1L, 1L] }));
        Assert.That(_store.Ask("SELECT agreement, origin_count FROM facts")[0], Is.EqualTo(new object[] { "single", 1L }));
    }

    [Test]
    public void Articles_on_one_report_repeat_it()
    {
        _store.Published(Models("a", "Daily", 20), Models("b", "Weekly", 20));
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["agree", 2L, 2L, 1L] }));
        Assert.That(Stances(), Is.EqualTo(new object?[] { "primary", "repeats" }));
    }

    [Test]
    public void Articles_on_no_report_support_each_other_and_one_outlet_repeats_itself()
    {
        _store.Published(Models("a", "Daily", 20, edition: null), Models("b", "Weekly", 20, edition: null), Models("c", "Weekly", 20, edition: null));
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["agree", 3L, 3L, 2L] }));
        Assert.That(Stances(), Is.EqualTo(new object?[] { "primary", "repeats", "supports" }));
    }

    [Test]
    public void Institution_named_by_one_article_stands_behind_the_figure_of_all_articles_on_that_report()
    {
        _store.Published(
            Models("a", "Daily", 20, change: claim => claim with { AttributedTo = "Epoch AI" }), Models("b", "Weekly", 20), Models("c", "Monthly", 20, edition: "other-report/2025"));
        Assert.That(_store.Ask("SELECT DISTINCT origin FROM observation_fact ORDER BY origin").Select(row => row[0]), Is.EqualTo(new[] { "epoch ai", "report other-report" }));
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["agree", 3L, 3L, 2L] }));
    }

    [Test]
    public void Values_that_do_not_meet_are_a_conflict_with_every_side_and_its_words()
    {
        _store.Published(Models("a", "Daily", 15), Models("b", "Weekly", 20), Models("c", "Monthly", 20));
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["conflict", 3L, 3L, 1L] }));
        Assert.That(
            _store.Ask("SELECT stance, value, sentence, source FROM conflicts"),
            Is.EqualTo(new object?[][]
            {
                ["primary", 20m, "China had 20 of them.", "https://news.example/b"],
                ["repeats", 20m, "China had 20 of them.", "https://news.example/c"],
                ["conflicts", 15m, "China had 15 of them.", "https://news.example/a"],
            }).Or.EqualTo(new object?[][]
            {
                ["primary", 20m, "China had 20 of them.", "https://news.example/c"],
                ["repeats", 20m, "China had 20 of them.", "https://news.example/b"],
                ["conflicts", 15m, "China had 15 of them.", "https://news.example/a"],
            }));
        Assert.That(_store.Ask("SELECT count(*) FROM facts WHERE agreement = 'conflict'")[0][0], Is.EqualTo(3L));
        Assert.That(_store.Ask("SELECT count(*) FROM review_queue WHERE reason = 'conflict'")[0][0], Is.EqualTo(3L));
    }

    [Test]
    public void One_article_can_contradict_itself()
    {
        var page = new Page { Text = "China had 15 of them. " + string.Concat(Enumerable.Repeat("Nothing else is told here. ", 15)) + "China had 20 of them." }
            .With("15", 15, OfStatedYear).With("20", 20, OfStatedYear);
        _store.Published(page);
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["conflict", 2L, 1L, 1L] }));
    }

    [Test]
    public void Sentence_does_not_contradict_itself_nor_others()
    {
        _store.Published(
            Models("a", "Daily", 20),
            new Page { Source = "https://news.example/b", Text = "China had 15 of them and 61 of those." }.With("15", 15, Notable).With("61", 61, Notable));
        Assert.That(_store.Ask("FROM conflicts"), Is.Empty);
        Assert.That(_store.Ask("SELECT stance, count(*) FROM observation_fact GROUP BY stance ORDER BY stance"), Is.EqualTo(new object?[][] { ["primary", 1L], ["unsure", 2L] }));
    }

    [Test]
    public void Document_that_is_identified_anew_is_seen_as_a_whole()
    {
        var identifier = new FigureIdentifier(new([], [], []));
        var pages = new[]
        {
            Models("a", "Daily", 20),
            new Page { Source = "https://news.example/b", Text = "China had 15 of them and 61 of those." }.With("15", 15, Notable).With("61", 61, Notable),
        };
        _store.Published(pages);

        var sizes = new List<int>();
        var rules = new IdentityRules(
            claims =>
            {
                sizes.Add(claims.Count);
                return [.. identifier.IdentifyAll(claims).Select(figure => figure with { Version = 2 })];
            },
            Version: 2,
            "vocabulary");
        _store.Publish(request => request with { Identities = rules });

        Assert.That(sizes, Is.EquivalentTo([1, 2]));
        Assert.That(_store.Ask("FROM conflicts"), Is.Empty);
        Assert.That(_store.Ask("SELECT count(*) FROM fact WHERE identity.version = 2")[0][0], Is.EqualTo(3L));
    }

    [TestCase(1247, 2175, false, TestName = "Value that others state for another time was read for the wrong one")]
    [TestCase(12, 21, true, TestName = "Short value may stand for two times")]
    public void Value_of_another_time_contradicts_nothing(int earlier, int later, bool isConflict)
    {
        _store.Published(
            Models("a", "Daily", earlier, change: claim => claim with { Period = "2022" }),
            Models("b", "Daily", later),
            Models("c", "Weekly", later, change: claim => claim with { Period = "2022" }));
        Assert.That(_store.Ask("FROM conflicts"), isConflict ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void Value_of_another_time_contradicts_where_its_sentence_tells_the_time()
    {
        _store.Published(
            Models("a", "Daily", 2175, change: OfStatedYear),
            Models("b", "Weekly", 1247, change: OfStatedYear),
            Models("c", "Monthly", 1247, change: claim => OfStatedYear(claim) with { Period = "2022" }));
        Assert.That(_store.Ask("SELECT DISTINCT period FROM conflicts").Select(row => row[0]), Is.EqualTo(new[] { "2023" }));
    }

    [Test]
    public void Bound_that_all_values_meet_hides_no_conflict_between_them()
    {
        static FigureIdentity AtLeast(Claim claim) => Identity(claim) with { Low = 10, High = null };
        _store.Published(
            Models("a", "Daily", 10) with { Identify = AtLeast }, Models("b", "Weekly", 10) with { Identify = AtLeast },
            Models("c", "Monthly", 15) with { Identify = Exactly }, Models("d", "Yearly", 20) with { Identify = Exactly });
        Assert.That(Observations()[0][0], Is.EqualTo("conflict"));
    }

    [Test]
    public void Reprint_of_a_sentence_is_no_origin_of_its_own()
    {
        static Page Reprint(string name, string publisher) =>
            new Page { Source = "https://news.example/" + name, Publisher = publisher, Edition = null, Text = "By the count of this paper, which no other made, China had 20 of them in all by then." }.With("20", 20, Notable);
        _store.Published(Reprint("a", "Daily"), Reprint("b", "Weekly"));
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["agree", 2L, 2L, 1L] }));
    }

    [Test]
    public void Fact_of_no_edition_stands_with_the_edition_that_says_the_same()
    {
        _store.Published(
            Models("a", "Daily", 15, edition: "ai-index/2024"), Models("b", "Weekly", 20), Models("c", "Monthly", 15, edition: null), Models("d", "Yearly", 15, edition: null));
        Assert.That(_store.Ask("FROM conflicts"), Is.Empty);
        Assert.That(_store.Ask("SELECT generation, fact_count FROM observation ORDER BY generation"), Is.EqualTo(new object?[][] { [1L, 1L], [2L, 3L] }));
    }

    [Test]
    public void Editions_of_a_report_revise_each_other_and_do_not_contradict()
    {
        _store.Published(Models("a", "Daily", 15, edition: "ai-index/2024"), Models("b", "Daily", 20));
        Assert.That(_store.Ask("FROM conflicts"), Is.Empty);
        Assert.That(
            _store.Ask("SELECT old_edition, new_edition, old_value, new_value, change, is_revised FROM edition_revision"),
            Is.EqualTo(new object?[][] { ["ai-index/2024", "ai-index/2025", 15m, 20m, 5m, true] }));
        Assert.That(_store.Ask("SELECT generation, value FROM time_series"), Is.EqualTo(new object?[][] { [1L, 20m], [2L, 15m] }));
    }

    [Test]
    public void Edition_with_the_greater_number_is_the_newer_one()
    {
        _store.Published(Models("a", "Daily", 15, edition: "cnnic/9"), Models("b", "Daily", 20, edition: "cnnic/55"));
        Assert.That(_store.Ask("SELECT old_edition, new_edition FROM edition_revision"), Is.EqualTo(new object?[][] { ["cnnic/9", "cnnic/55"] }));
    }

    [Test]
    public void Two_reports_can_contradict_each_other()
    {
        _store.Published(Models("a", "Daily", 15, edition: "other-report/2023"), Models("b", "Daily", 20));
        Assert.That(_store.Ask("SELECT DISTINCT origin FROM conflicts ORDER BY origin").Select(row => row[0]), Is.EqualTo(new[] { "report ai-index", "report other-report" }));
    }

    [Test]
    public void Doubtful_fact_contradicts_nothing()
    {
        _store.Published(Models("a", "Daily", 15, change: claim => claim with { Confidence = 0.1 }), Models("b", "Weekly", 20));
        Assert.That(_store.Ask("FROM conflicts"), Is.Empty);
        Assert.That(Stances(), Is.EqualTo(new object?[] { "primary", "unsure" }));
    }

    [Test]
    public void Uncertain_identity_contradicts_nothing()
    {
        _store.Published(Models("a", "Daily", 15) with { Identify = claim => Identity(claim) with { IsComparable = false } }, Models("b", "Weekly", 20) with { Identify = Identity });
        Assert.That(_store.Ask("FROM conflicts"), Is.Empty);
    }

    [TestCase(2, 2.9, 3, 3.9, "conflict", TestName = "More than twice more and more than three times more contradict each other")]
    [TestCase(2, 3.0, 3, 3.9, "agree", TestName = "Bounds that touch agree")]
    public void Times_more_is_compared_by_its_number(double low, double high, double otherLow, double otherHigh, string agreement)
    {
        _store.Published(
            Models("a", "Daily", 2) with { Identify = claim => Times(claim, (decimal)low, (decimal)high) },
            Models("b", "Weekly", 3) with { Identify = claim => Times(claim, (decimal)otherLow, (decimal)otherHigh) });
        Assert.That(Observations()[0][0], Is.EqualTo(agreement));
    }

    [Test]
    public void Unbounded_interval_meets_all_beyond_its_bound()
    {
        _store.Published(
            Models("a", "Daily", 15) with { Identify = claim => Identity(claim) with { Low = 15, High = null } },
            Models("b", "Weekly", 2000) with { Identify = claim => Identity(claim) with { Low = 2000, High = 2000 } });
        Assert.That(Observations()[0][0], Is.EqualTo("agree"));
    }

    [Test]
    public void Page_that_changes_its_figure_ends_the_conflict()
    {
        _store.Published(Models("a", "Daily", 15), Models("b", "Weekly", 20));
        _store.Published(Models("a", "Daily", 20));
        Assert.That(Observations(), Is.EqualTo(new object?[][] { ["agree", 2L, 2L, 1L] }));
    }

    [Test]
    public void Fact_that_each_of_two_things_have_stands_in_two_series()
    {
        var key = new FigureIdentity
        {
            Version = 1,
            Kind = "level",
            Dimension = "count",
            Period = "2024",
            Low = 6,
            High = 6,
            IsComparable = true,
            Observations = [Key("google"), Key("alibaba")],
        };
        _store.Published(Models("a", "Daily", 6) with { Identify = _ => key }, Models("b", "Weekly", 7) with { Identify = _ => key with { Low = 7, High = 7, Observations = [Key("google")] } });
        Assert.That(_store.Ask("SELECT subject, agreement FROM time_series ORDER BY subject"), Is.EqualTo(new object?[][] { [new object[] { "alibaba" }, "single"], [new object[] { "google" }, "conflict"] }));
        Assert.That(_store.Ask("SELECT count(*) FROM facts WHERE agreement = 'conflict'")[0][0], Is.EqualTo(2L));
    }

    [TestCase("google", "meta", TestName = "The better supported one of two that agree, named last")]
    [TestCase("meta", "google", TestName = "The better supported one of two that agree, named first")]
    [TestCase("google", "alibaba", TestName = "The first by its id of two supported alike, named last")]
    [TestCase("alibaba", "google", TestName = "The first by its id of two supported alike, named first")]
    public void Fact_of_several_series_tells_the_same_one_whatever_their_order(string one, string other)
    {
        FigureIdentity Of(Claim claim, params string[] subjects) => Identity(claim) with { Observations = [.. subjects.Select(Key)] };
        _store.Published(
            Models("a", "Daily", 6, edition: null) with { Identify = claim => Of(claim, one, other) },
            Models("b", "Weekly", 6, edition: null) with { Identify = claim => Of(claim, "google") },
            Models("c", "Monthly", 6, edition: null) with { Identify = claim => Of(claim, "alibaba") },
            Models("d", "Herald", 6, edition: null) with { Identify = claim => Of(claim, "meta") },
            Models("e", "Courier", 6, edition: null) with { Identify = claim => Of(claim, "meta") });
        var (told, origins) = one == "meta" || other == "meta" ? ("o meta", 3L) : ("o alibaba", 2L);
        Assert.That(_store.Ask("SELECT observation_id, agreement, origin_count FROM facts WHERE source LIKE '%/a'")[0], Is.EqualTo(new object[] { told, "agree", origins }));
    }

    private static ObservationKey Key(string subject) => new() { ObservationId = "o " + subject, SeriesId = "s " + subject, Area = [], Subject = [subject] };

    private static FigureIdentity Exactly(Claim claim) => Identity(claim) with { Low = claim.Value, High = claim.Value };

    private static FigureIdentity Identity(Claim claim) => new()
    {
        Version = 1,
        Kind = "level",
        Dimension = "count",
        Period = "2023",
        Low = claim.Value,
        High = claim.Value,
        IsComparable = true,
        Observations = [Key("models")],
    };

    private static FigureIdentity Times(Claim claim, decimal low, decimal high) =>
        Identity(claim) with { Kind = "growth", Dimension = "factor", Low = low, High = high + 1, TimesLow = low, TimesHigh = high };

    private static Claim Notable(Claim claim) => claim with { Unit = "count", Kind = ClaimKind.Level, Metric = "notable_models", MetricText = null, Period = "2023" };

    private static Claim OfStatedYear(Claim claim) =>
        Notable(claim) with { Evidence = [.. claim.Evidence, new Evidence(ClaimSlot.Period, "period.stated", claim.CharStart, claim.CharEnd)] };

    private static Page Models(string name, string publisher, int value, string? edition = "ai-index/2025", Func<Claim, Claim>? change = null) =>
        new Page { Source = "https://news.example/" + name, Publisher = publisher, Edition = edition, Text = $"China had {value} of them." }
            .With($"{value}", value, claim => change is null ? Notable(claim) : change(Notable(claim)));

    private IReadOnlyList<IReadOnlyList<object?>> Observations() =>
        _store.Ask("SELECT agreement, fact_count, source_count, origin_count FROM observation ORDER BY observation_id, generation");

    private IEnumerable<object?> Stances() => _store.Ask("SELECT stance FROM observation_fact ORDER BY stance").Select(row => row[0]);
}
