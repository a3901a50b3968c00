using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>Editions stand side by side, with what the configuration knows of them.</summary>
public sealed class EditionTests
{
    private static readonly Page Page = new Page { Text = "China held 61.1% of the patents in 2024." }.With("61.1%", 61.1m);

    [Test]
    public void What_is_known_of_an_edition_is_kept_beside_it()
    {
        using var folder = new TemporaryFolder();
        using var store = new Store();

        Publish(store, folder, new EditionRow
        {
            EditionId = "ai-index/2025",
            Title = "The report",
            Producer = "An institute",
            Published = new DateOnly(2025, 4, 7),
            Url = "https://example.org/report",
            Citation = "An institute (2025)",
            LicenseName = "CC BY-ND 4.0",
            LicenseUrl = "https://example.org/licence",
        });

        Assert.That(store.Ask("SELECT * EXCLUDE (first_run_id) FROM edition"), Is.EqualTo(new object?[][]
        {
            ["ai-index/2025", "ai-index", "2025", "The report", "An institute", new DateOnly(2025, 4, 7), "https://example.org/report", "An institute (2025)", "CC BY-ND 4.0", "https://example.org/licence"],
        }));
    }

    [Test]
    public void What_is_handed_over_later_takes_its_place_and_nothing_handed_over_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        using var store = new Store();
        Publish(store, folder, new EditionRow { EditionId = "ai-index/2025", Title = "The repport", Producer = "An institute" });

        Publish(store, folder, new EditionRow { EditionId = "ai-index/2025", Title = "The report" });
        Publish(store, folder);

        Assert.That(store.Ask("SELECT title, producer FROM edition"), Is.EqualTo(new object?[][] { ["The report", null] }));
    }

    [Test]
    public void Edition_that_no_document_names_is_none()
    {
        using var folder = new TemporaryFolder();
        using var store = new Store();

        Publish(store, folder, new EditionRow { EditionId = "ai-index/2031", Title = "The report" });

        Assert.That(store.Ask("SELECT edition_id, title FROM edition"), Is.EqualTo(new object?[][] { ["ai-index/2025", null] }));
    }

    [Test]
    public void New_edition_stands_beside_the_others_and_closes_none_of_their_facts()
    {
        using var store = new Store();
        store.Published(Page);
        var before = store.Ask("FROM facts");

        var report = store.Published(new Page { Source = "https://news.example/next", Edition = "ai-index/2026", Text = "China held 69.7% of the patents in 2024." }.With("69.7%", 69.7m));

        Assert.That((report.Facts.Added, report.Facts.Removed, report.Facts.Unchanged), Is.EqualTo((1L, 0L, 1L)));
        Assert.That(store.Ask("FROM facts WHERE edition = 'ai-index/2025'"), Is.EqualTo(before));
        Assert.That(store.Ask("SELECT edition_id, series, label FROM edition ORDER BY edition_id"), Is.EqualTo(new object?[][] { ["ai-index/2025", "ai-index", "2025"], ["ai-index/2026", "ai-index", "2026"] }));
    }

    [Test]
    public void Edition_that_was_given_stays_until_another_one_is_given()
    {
        using var store = new Store();
        store.Published(Page with { Edition = "ai-index/2026", EditionGiven = true });

        var silent = store.Published(Page with { Edition = null });
        var read = store.Published(Page with { Edition = "ai-index/2024", Title = "Another headline" });
        Assert.That(Filed(store), Is.EqualTo(("ai-index/2026", true)));
        Assert.That(silent.ChangedNothing, Is.True);
        Assert.That(read.Checks.Single(check => check.Name == "documents_kept_their_edition").Passed, Is.True);
        Assert.That(store.Ask("SELECT edition_id FROM edition").Single()[0], Is.EqualTo("ai-index/2026"), "an edition that no document is filed under is none");

        var given = store.Published(Page with { Edition = "ai-index/2025", EditionGiven = true });
        Assert.That(Filed(store), Is.EqualTo(("ai-index/2025", true)));
        Assert.That(given.Checks.Single(check => check.Name == "documents_kept_their_edition").Sample, Does.Contain("edition_before = ai-index/2026, edition_now = ai-index/2025"));
    }

    [Test]
    public void Edition_that_was_read_from_the_words_follows_them_but_not_to_nothing()
    {
        using var store = new Store();
        store.Published(Page);

        var silent = store.Published(Page with { Edition = null });
        Assert.That((Filed(store), silent.ChangedNothing), Is.EqualTo((("ai-index/2025", false), true)));

        var moved = store.Published(Page with { Edition = "ai-index/2026" });
        Assert.That(Filed(store), Is.EqualTo(("ai-index/2026", false)));
        Assert.That(moved.Checks.Single(check => check.Name == "documents_kept_their_edition").Passed, Is.False);
    }

    private static (string?, bool?) Filed(Store store) => store.Ask("SELECT edition, edition_given FROM document").Single() is [var edition, var given] ? ((string?)edition, (bool?)given) : default;

    private static void Publish(Store store, TemporaryFolder folder, params EditionRow[] rows)
    {
        using var writer = StagingWriter.Create(folder["editions"]);
        foreach (var row in rows) writer.Write(row);
        var known = writer.Complete();
        var outcome = store.Publish(request => request with { Staging = [.. request.Staging, known] }, Page);
        Assert.That(outcome.Failure?.Message, Is.Null);
    }
}
