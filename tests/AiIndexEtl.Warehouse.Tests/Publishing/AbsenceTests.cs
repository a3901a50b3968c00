using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>Absence is no retraction: what a page that was read again must have lost, and what it may lose, before a fact closes.</summary>
public sealed class AbsenceTests
{
    private static readonly (string Mention, decimal Value, string Sentence)[] Figures =
    [
        ("61.1%", 61.1m, "China held 61.1% of the patents in 2024."),
        ("20.9%", 20.9m, "Companies in the United States filed 20.9% of them."),
        ("7.4%", 7.4m, "Applicants in Europe came to 7.4% all told."),
        ("3.2%", 3.2m, "Only Japan, at 3.2%, grew faster than before."),
        ("1.7%", 1.7m, "Canada took the last place of the list with 1.7%."),
    ];

    [Test]
    public void Page_that_lost_less_than_half_of_its_figures_closes_them()
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2, 3, 4));

        var report = store.Published(Stating(0, 1, 2));

        Assert.That((report.Facts.Removed, Kept(report)), Is.EqualTo((2L, true)));
        Assert.That(Closed(store), Is.EqualTo(new[] { ("1.7%", "source_changed"), ("3.2%", "source_changed") }));
    }

    [TestCase(2)]
    [TestCase(1)]
    [TestCase(0)]
    public void Page_that_lost_more_than_half_of_its_figures_at_once_closes_none_and_is_reported(int left)
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2, 3, 4));

        var report = store.Published(Stating([.. Enumerable.Range(0, left)]));

        Assert.That(report.Facts.Removed, Is.Zero);
        Assert.That(report.Checks.Single(check => check.Name == "documents_kept_their_facts"), Has.Property(nameof(CheckResult.Sample)).EqualTo($"source = https://news.example/report, facts_kept = {5 - left}"));
        Assert.That(Open(store), Is.EqualTo(new[] { "1.7%", "20.9%", "3.2%", "61.1%", "7.4%" }));
    }

    [Test]
    public void Another_article_in_the_place_of_a_page_closes_nothing_however_often_it_is_read()
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2, 3, 4));
        var other = new Page { Text = "Our offers of the week: 10% off bicycles, 15% off tents, 25% off shoes, 35% off maps, 45% off lamps, 55% off ropes." }
            .With("10%", 10m).With("15%", 15m).With("25%", 25m).With("35%", 35m).With("45%", 45m).With("55%", 55m);

        store.Published(other);
        var second = store.Published(other);
        var third = store.Published(other with { Text = other.Text + " While stocks last." });

        Assert.That((second.Facts.Removed, third.Facts.Removed), Is.EqualTo((0L, 0L)));
        Assert.That((Kept(second), Kept(third)), Is.EqualTo((false, false)));
        Assert.That(Closed(store), Is.Empty);
    }

    [Test]
    public void Page_that_is_whole_again_states_its_facts_as_if_nothing_had_been()
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2, 3, 4));
        var before = store.Ask("FROM facts ORDER BY fact_id");
        store.Published(Stating(0));

        var report = store.Published(Stating(0, 1, 2, 3, 4));

        Assert.That(Kept(report), Is.True);
        Assert.That(store.Ask("FROM facts ORDER BY fact_id"), Is.EqualTo(before));
        Assert.That(Closed(store), Is.Empty);
    }

    [Test]
    public void Corrected_numbers_between_the_same_words_close_the_wrong_ones()
    {
        using var store = new Store();
        store.Published(new Page { Text = Figures[0].Sentence }.With("61.1%", 61.1m));

        var report = store.Published(new Page { Text = Figures[0].Sentence.Replace("61.1", "69.7", StringComparison.Ordinal) }.With("69.7%", 69.7m));

        Assert.That((report.Facts.Added, report.Facts.Removed, Kept(report)), Is.EqualTo((1L, 1L, true)));
        Assert.That(Open(store), Is.EqualTo(new[] { "69.7%" }));
    }

    [Test]
    public void Page_that_states_its_figures_in_other_words_closes_the_old_words()
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2, 3, 4));
        var reworded = Figures.Aggregate(
            new Page { Text = "In the new list: " + string.Join("; ", Figures.Select(figure => figure.Mention + " so")) + "." }, (page, figure) => page.With(figure.Mention, figure.Value));

        var report = store.Published(reworded);

        Assert.That((report.Facts.Added, report.Facts.Removed, Kept(report)), Is.EqualTo((5L, 5L, true)));
    }

    [Test]
    public void The_same_bytes_under_other_rules_of_cleaning_close_what_is_no_longer_read_and_say_reextracted()
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2, 3, 4) with { Bytes = "the page" });
        store.Published(Stating(0, 1, 2, 3, 4) with { Bytes = "the page with another advertisement" });

        var report = store.Published(Stating(0, 1) with { Bytes = "the page with another advertisement" });

        Assert.That((report.Facts.Removed, Kept(report)), Is.EqualTo((3L, true)));
        Assert.That(Closed(store).Select(closed => closed.Reason), Is.All.EqualTo("reextracted"));
    }

    [Test]
    public void Loss_that_somebody_has_looked_at_closes_what_is_gone()
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2, 3, 4));
        store.Published(Stating(0));

        var outcome = store.Publish(request => request with { AcceptLosses = true }, Stating(0));

        Assert.That((outcome.Report!.Facts.Removed, Kept(outcome.Report)), Is.EqualTo((4L, true)));
        Assert.That(Open(store), Is.EqualTo(new[] { "61.1%" }));
    }

    [Test]
    public void Page_that_moved_to_another_edition_is_reported_and_keeps_none_of_the_earlier_one()
    {
        using var store = new Store();
        store.Published(Stating(0, 1, 2));

        var report = store.Published(Stating(3, 4) with { Edition = "ai-index/2026" });

        Assert.That(report.Checks.Single(check => check.Name == "documents_kept_their_edition").Sample, Does.Contain("edition_before = ai-index/2025, edition_now = ai-index/2026"));
        Assert.That(Open(store), Is.EqualTo(new[] { "1.7%", "3.2%" }));
        Assert.That(store.Ask("SELECT edition_id FROM edition ORDER BY edition_id").Select(row => row[0]), Is.EqualTo(["ai-index/2025", "ai-index/2026"]));
    }

    private static Page Stating(params int[] figures)
    {
        var page = new Page { Text = "The yearly count of patents is out. " + string.Join(' ', figures.Select(i => Figures[i].Sentence)) + " That is all." };
        return figures.Aggregate(page, (stated, i) => stated.With(Figures[i].Mention, Figures[i].Value));
    }

    private static bool Kept(PublishReport report) => report.Checks.Single(check => check.Name == "documents_kept_their_facts").Passed;

    private static List<string> Open(Store store) => [.. store.Ask("SELECT mention FROM facts ORDER BY mention").Select(row => (string)row[0]!)];

    private static List<(string Mention, string Reason)> Closed(Store store) =>
        [.. store.Ask("SELECT mention, supersede_reason FROM fact_history WHERE valid_to IS NOT NULL ORDER BY mention").Select(row => ((string)row[0]!, (string)row[1]!))];
}
