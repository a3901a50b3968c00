using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

public sealed class PublishTests
{
    private const string Story = "The report counts patents. China held 61.1% of all patents in 2024. Another 20.9% came from the United States. A closing line.";

    private static Page TwoFacts => new Page { Text = Story }.With("61.1%", 61.1m).With("20.9%", 20.9m, claim => claim with { Area = ["US"] });

    [Test]
    public void First_run_makes_the_file_with_its_facts()
    {
        using var store = new Store();

        var report = store.Published(TwoFacts);

        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 2, 0, 0, 0)));
        Assert.That(store.Ask("SELECT mention, value, area, sentence, edition, title FROM facts ORDER BY char_start")[0], Is.EqualTo(new object?[]
        {
            "61.1%", 61.1m, new object?[] { "CN" }, "China held 61.1% of all patents in 2024.", "ai-index/2025", "The year in models",
        }));
        Assert.That(store.Ask("SELECT DISTINCT run_id FROM facts")[0][0], Is.EqualTo(report.RunId.ToString()));
        Assert.That(report.Checks.Where(check => !check.Passed), Is.Empty);
        Assert.That(report.ChangedNothing, Is.False);
    }

    [Test]
    public void Second_run_over_the_same_input_changes_nothing_and_records_itself()
    {
        using var store = new Store();
        var page = TwoFacts with { Rejections = [new Rejection("2024", 62, 66, "date")] };
        store.Published(page);
        var facts = store.Ask("FROM facts ORDER BY fact_id");

        var report = store.Published(page);

        Assert.That(report.ChangedNothing, Is.True);
        Assert.That(report.Facts.Unchanged, Is.EqualTo(2));
        Assert.That(store.Ask("FROM facts ORDER BY fact_id"), Is.EqualTo(facts));
        Assert.That(store.Ask("SELECT count(*) FROM run")[0][0], Is.EqualTo(2L));
    }

    [Test]
    public void Other_reading_of_the_same_words_supersedes_the_old_one()
    {
        using var store = new Store();
        var first = store.Published(TwoFacts);
        var page = new Page { Text = Story }.With("61.1%", 61.1m, claim => claim with { Period = "2023" }).With("20.9%", 20.9m, claim => claim with { Area = ["US"] });

        var second = store.Published(page);

        Assert.That(second.Facts, Is.EqualTo(new TableDifference("fact", 0, 1, 0, 1)));
        Assert.That(
            store.Ask("SELECT period, supersede_reason, opened_run_id, closed_run_id FROM fact_history WHERE mention = '61.1%' ORDER BY valid_from"),
            Is.EqualTo(new object?[][] { ["2024", "reextracted", first.RunId.ToString(), second.RunId.ToString()], ["2023", null, second.RunId.ToString(), null] }));
    }

    [Test]
    public void Reading_that_comes_back_gets_its_id_back()
    {
        using var store = new Store();
        var other = new Page { Text = Story }.With("61.1%", 61.1m, claim => claim with { Period = "2023" });
        var page = new Page { Text = Story }.With("61.1%", 61.1m);
        store.Published(page);
        var id = store.Ask("SELECT fact_id FROM facts")[0][0];
        store.Published(other);

        store.Published(page);

        Assert.That(store.Ask("SELECT fact_id FROM facts"), Is.EqualTo(new object?[][] { [id] }));
        Assert.That(store.Ask("SELECT count(*) FROM fact")[0][0], Is.EqualTo(3L));
    }

    [Test]
    public void Other_confidence_is_a_change_but_no_new_reading()
    {
        using var store = new Store();
        store.Published(new Page { Text = Story }.With("61.1%", 61.1m));

        var report = store.Published(new Page { Text = Story }.With("61.1%", 61.1m, claim => claim with { Confidence = 0.9 }));

        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 0, 1, 0, 0)));
        Assert.That(store.Ask("SELECT confidence, count(*) OVER () FROM fact")[0], Is.EqualTo(new object?[] { 0.9, 1L }));
    }

    [Test]
    public void Page_whose_furniture_changed_gains_a_snapshot_and_keeps_its_facts()
    {
        using var store = new Store();
        store.Published(TwoFacts);

        var report = store.Published(TwoFacts with { Furniture = "another advertisement" });

        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 0, 0, 0, 2)));
        Assert.That(report.Differences.Single(d => d.Table == "snapshot"), Is.EqualTo(new TableDifference("snapshot", 1, 0, 0, 1)));
        Assert.That(report.Differences.Single(d => d.Table == "claim").IsNone, Is.True);
    }

    [Test]
    public void Changed_page_closes_what_it_no_longer_states_and_keeps_the_rest()
    {
        using var store = new Store();
        store.Published(TwoFacts);
        var id = store.Ask("SELECT fact_id FROM facts WHERE mention = '61.1%'")[0][0];
        var changed = new Page { Text = "A new opening. " + Story.Replace("Another 20.9% came from the United States. ", "Nothing is said of the United States any more, by nobody. ", StringComparison.Ordinal) };

        var report = store.Published(changed.With("61.1%", 61.1m));

        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 0, 1, 1, 0)));
        Assert.That(store.Ask("SELECT supersede_reason FROM fact WHERE valid_to IS NOT NULL").Select(row => row[0]), Is.All.EqualTo("source_changed"));
        Assert.That(store.Ask("SELECT mention FROM facts"), Is.EqualTo(new object?[][] { ["61.1%"] }));
        Assert.That(store.Ask("SELECT fact_id FROM facts")[0][0], Is.EqualTo(id), "its own sentence is the same");
        Assert.That(store.Ask("SELECT char_start FROM facts")[0][0], Is.EqualTo((long)changed.Text.IndexOf("61.1%", StringComparison.Ordinal)), "the place follows the newest text");
    }

    [Test]
    public void Absent_document_keeps_its_facts()
    {
        using var store = new Store();
        var other = new Page { Source = "https://news.example/other", Text = "Only 5% agreed." }.With("5%", 5m);
        store.Published(TwoFacts, other);

        var report = store.Published(other);

        Assert.That(report.ChangedNothing, Is.True);
        Assert.That(report.Facts.Unchanged, Is.EqualTo(3));
    }

    [Test]
    public void Page_that_falls_silent_keeps_its_facts_and_is_reported()
    {
        using var store = new Store();
        store.Published(TwoFacts);

        var report = store.Published(new Page { Text = "Please prove that you are human." });

        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 0, 0, 0, 2)));
        Assert.That(report.Checks.Single(check => check.Name == "documents_kept_their_facts").Passed, Is.False);
    }

    [Test]
    public void Same_words_said_twice_are_two_facts()
    {
        using var store = new Store();
        const string twice = "Half agreed: 50% said so, and nobody else. Half agreed: 50% said so, and nobody else. Half";
        var page = new Page { Text = twice }.With("50%", 50m, c => c with { Prefix = "agreed: ", Suffix = " said" })
            .With("50%", 50m, c => c with { Prefix = "agreed: ", Suffix = " said" }, from: 30);

        Assert.That(store.Published(page).Facts.Added, Is.EqualTo(2));
        Assert.That(store.Published(page).ChangedNothing, Is.True);
    }

    [Test]
    public void Second_claim_on_the_same_words_is_set_aside_with_a_reason()
    {
        using var store = new Store();
        var page = new Page { Text = Story }.With("61.1%", 61.1m, c => c with { Confidence = 0.4 }).With("61.1%", 61.1m, c => c with { Confidence = 0.9, Period = "2023" });

        store.Published(page);

        Assert.That(store.Ask("SELECT period FROM facts"), Is.EqualTo(new object?[][] { ["2023"] }));
        Assert.That(store.Ask("SELECT stage, code FROM rejection"), Is.EqualTo(new object?[][] { ["load", "duplicate_claim"] }));
    }

    [TestCase("0.1")]
    [TestCase("-0.000000001")]
    [TestCase("123456789012345678.123456789")]
    [TestCase("12345678901234567890123456.1")]
    [TestCase("79228162514264337593543950335")]
    public void Value_is_stored_digit_for_digit(string digits)
    {
        using var store = new Store();
        var value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

        store.Published(new Page { Text = Story }.With("61.1%", value, c => c with { Unit = "count", Kind = ClaimKind.Level }));

        Assert.That(store.Ask("SELECT value FROM facts")[0][0], Is.EqualTo(value));
    }

    [Test]
    public void Text_beyond_the_basic_plane_replays()
    {
        using var store = new Store();
        var page = new Page { Text = "𝔘𝔫𝔦 😀: 占比61.1%，约1.91亿元。" }.With("61.1%", 61.1m).With("1.91亿元", 191_000_000m, c => c with { Unit = "CNY", Kind = ClaimKind.Level });

        Assert.That(store.Published(page).Facts.Added, Is.EqualTo(2));
    }

    [Test]
    public void Several_shards_merge_into_one_file()
    {
        using var store = new Store();
        var first = store.Stage(TwoFacts);
        var second = store.Stage(new Page { Source = "https://news.example/other", Text = "Only 5% agreed." }.With("5%", 5m));

        var outcome = store.Publish(request => request with { Staging = [first, second] });

        Assert.That(outcome.Report?.Facts.Added, Is.EqualTo(3));
        Assert.That(store.Ask("SELECT shard_count FROM run")[0][0], Is.EqualTo(2L));
    }

    [Test]
    public void Parquet_holds_the_same_facts()
    {
        using var store = new Store();

        var report = store.Published(TwoFacts);

        Assert.That(report.ParquetPath, Is.EqualTo(store.Parquet));
        Assert.That(store.Ask($"FROM '{store.Parquet}' ORDER BY fact_id"), Is.EqualTo(store.Ask("FROM facts ORDER BY fact_id")));
    }

    [Test]
    public void Earlier_files_are_kept_up_to_the_number_asked_for()
    {
        using var store = new Store();
        for (var i = 0; i < 5; i++) Assert.That(store.Publish(request => request with { KeepFiles = 2 }, TwoFacts).IsPublished, Is.True);

        Assert.That(Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(store.Database)!, "history")).Count(), Is.EqualTo(2));
        Assert.That(store.FilesBeside(), Is.EqualTo(new[] { "ai_index.duckdb", "ai_index.duckdb.lock", "ai_index.duckdb.lock.txt", "history", "parquet" }));
    }

    [Test]
    public void Leftovers_of_a_crashed_run_are_cleared_away()
    {
        using var store = new Store();
        Directory.CreateDirectory(Path.GetDirectoryName(store.Database)!);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(store.Database)!, "ai_index.next-0192.duckdb"), "half");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(store.Database)!, "ai_index.next-0192.duckdb.wal"), "half");

        store.Published(TwoFacts);

        Assert.That(store.FilesBeside().Where(name => name.Contains(".next-", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Provenance_leads_from_fact_to_snapshot_and_run()
    {
        using var store = new Store();
        var report = store.Published(TwoFacts);

        var row = store.Ask("SELECT snapshot_sha256, rules, run_id, code_version FROM fact_provenance WHERE mention = '61.1%'")[0];

        Assert.That(row, Is.EqualTo(new object?[] { TwoFacts.Snapshot, new object?[] { "value.number" }, report.RunId.ToString(), "0.1.0" }));
    }
}
