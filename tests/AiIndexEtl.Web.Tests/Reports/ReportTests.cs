using System.Text;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Tests;
using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Reports;
using AiIndexEtl.Web.Tests.Series;

namespace AiIndexEtl.Web.Tests.Reports;

internal sealed partial class ReportTests
{
    private const string Old = "China held 61 percent of the patents in 2023. China held 70 percent of the patents in 2024. It closed 9 laboratories in 2024.";
    private const string New = "China held 61 percent of the patents in 2023. China held 70 percent of the patents in 2024. It opened 12 laboratories in 2024.";

    private Store _store = null!;

    [SetUp]
    public void SetUp() => _store = new Store();

    [TearDown]
    public void TearDown() => _store.Dispose();

    [Test]
    public void News_are_what_came_what_changed_and_what_went_in_the_run()
    {
        _store.Published(First());
        _store.Published(Second());

        var report = Read(new ReportRequest());

        Assert.That(report.Added.Items.Select(change => change.Fact.Mention), Is.EqualTo((string[])["12 laboratories"]));
        Assert.That(report.Closed.Items.Select(change => (change.Fact.Mention, change.Reason)), Is.EqualTo(((string, string?)[])[("9 laboratories", "source_changed")]));
        var changed = report.Changed.Items.Single();
        Assert.That((changed.Fact.Mention, changed.Fact.Period, changed.Earlier!.Period), Is.EqualTo(("70 percent", "2025", "2024")));
        Assert.That(new ReportWords(SeriesCases.Wording()).Changes(changed), Is.EqualTo((SlotChange[])[new SlotChange("Period", "2024", "2025")]));
        Assert.That((report.Added.Total, report.Changed.Total, report.Closed.Total), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void News_of_an_earlier_run_are_its_own_and_the_head_names_the_newest()
    {
        _store.Published(First());
        _store.Published(Second());
        var first = (string)_store.Ask("SELECT CAST(run_id AS VARCHAR) FROM run ORDER BY started_at")[0][0]!;

        var report = Read(new ReportRequest(Run: first));

        Assert.That(report.Added.Items.Select(change => change.Fact.Mention), Is.EquivalentTo((string[])["61 percent", "70 percent", "9 laboratories"]));
        Assert.That(report.Newest.RunId, Is.Not.EqualTo(report.Run.RunId));
        Assert.That(ReportMarkdown.Write(report, SeriesCases.Wording()), Does.Contain($"(run {report.Newest.RunId})"));
    }

    [Test]
    public void A_run_or_an_edition_that_is_not_there_is_told()
    {
        _store.Published(First());

        Assert.That(Failure(new ReportRequest(Run: "ffff0000")), Is.EqualTo("No run has an id that begins with \"ffff0000\"; aiindex status lists runs."));
        Assert.That(Failure(new ReportRequest(Run: "0")), Does.StartWith("No run has an id"), "an id is told from others by some characters");
        Assert.That(Failure(new ReportRequest(Edition: "ai-index/1999")), Is.EqualTo("There is no edition \"ai-index/1999\". There are: ai-index/2025."));
        Assert.That(Read(new ReportRequest(Edition: "2025")).Edition!.EditionId, Is.EqualTo("ai-index/2025"));
    }

    [Test]
    public void Nothing_published_is_told() => Assert.That(Failure(new ReportRequest()), Does.StartWith("There is no published file"));

    [Test]
    public void An_edition_has_its_own_figures_and_no_others()
    {
        var other = new Page { Source = "https://news.example/old", Edition = "ai-index/2024", Text = "China held 55 percent of the patents in 2023." }.With("55 percent", 55, claim => Patents(claim, "2023"));
        _store.Published(First(), other);

        var report = Read(new ReportRequest(Edition: "ai-index/2024"));

        Assert.That(report.Chapters.SelectMany(chapter => chapter.Metrics).SelectMany(metric => metric.Figures.Items).Select(fact => fact.Mention), Is.EqualTo((string[])["55 percent"]));
        Assert.That(report.Sources.Items.Select(source => source.Source), Is.EqualTo((string[])["https://news.example/old"]));
        Assert.That(report.Counts.Facts, Is.EqualTo(1));
    }

    [Test]
    public async Task The_page_has_every_part_its_charts_and_links_into_itself_that_lead_somewhere()
    {
        _store.Published(First());

        var page = await PageAsync(Read(new ReportRequest()));

        Assert.That(Headings().Matches(page).Select(heading => heading.Groups["text"].Value), Is.EqualTo((string[])
            ["What is new", "Research and development", "Other metrics", "Contradictions", "What does not add up", "Low confidence", "Sources", "How to cite"]));
        Assert.That(page, Does.Contain("<svg").And.Contain("AI patents (share), China"));
        var ids = Ids().Matches(page).Select(id => id.Groups["text"].Value).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(Anchors().Matches(page).Select(link => link.Groups["text"].Value), Is.SubsetOf(ids));
    }

    [Test]
    public async Task The_page_needs_nothing_else_and_runs_nothing()
    {
        _store.Published(First());

        var page = await PageAsync(Read(new ReportRequest()));

        Assert.That(page, Does.StartWith("<!DOCTYPE html>").And.Contain("default-src 'none'"));
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("<link").And.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("<iframe"));
        Assert.That(page, Does.Contain("@page { size: A4"));
    }

    [Test]
    public async Task Words_of_articles_are_text_and_only_pages_of_the_web_are_links()
    {
        var nasty = new Page
        {
            Source = "javascript:alert(1)//",
            Title = "</title><script>alert(2)</script>",
            Publisher = "\"><img src=x onerror=alert(3)>",
            Text = "China held 61 percent of <script>alert(4)</script> | [x](javascript:alert(5)) \u202E `patents` in 2023.",
        }.With("61 percent", 61, claim => Patents(claim, "2023"));
        _store.Published(nasty);
        var report = Read(new ReportRequest());

        var page = await PageAsync(report);
        var markdown = ReportMarkdown.Write(report, SeriesCases.Wording());

        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("href=\"javascript"));
        Assert.That(page, Does.Contain("&lt;script&gt;alert(4)"));
        Assert.That(markdown, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Match(@"(?<!\\)\]\(<?javascript"));
        Assert.That(markdown.Contains('\u202E', StringComparison.Ordinal), Is.False);
        var rows = markdown.Split('\n').Where(line => line.Contains("alert(4)", StringComparison.Ordinal)).ToList();
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(row => UnescapedBars().Count(row)), Is.All.InRange(6, 8), "a bar of the sentence ends no cell");
    }

    [Test]
    public async Task Chinese_is_told_in_Chinese_and_written_as_it_is()
    {
        _store.Published(First());

        var page = await PageAsync(Read(new ReportRequest(), "zh"), "zh");

        Assert.That(page, Does.Contain("lang=\"zh-Hans\"").And.Contain("更新内容").And.Contain("人工智能专利").And.Not.Contain("&#x"));
    }

    [Test]
    public async Task The_same_file_gives_the_same_report()
    {
        _store.Published(First());

        var (first, second) = (Read(new ReportRequest()), Read(new ReportRequest()));

        Assert.That(await PageAsync(second), Is.EqualTo(await PageAsync(first)));
        Assert.That(ReportMarkdown.Write(second, SeriesCases.Wording()), Is.EqualTo(ReportMarkdown.Write(first, SeriesCases.Wording())));
    }

    [Test]
    public async Task Of_many_figures_the_first_are_told_and_how_many_there_are_besides()
    {
        const int Many = 200;
        var text = new StringBuilder();
        for (var i = 0; i < Many; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"China number {i} held {i}.5 percent of the patents. ");
        var page = new Page { Text = text.ToString() };
        for (var i = 0; i < Many; i++) page = page.With($"{i}.5 percent", i + 0.5m, claim => Patents(claim, $"{1800 + i}"), page.Text.IndexOf($"number {i} ", StringComparison.Ordinal));
        _store.Published(page);

        var report = Read(new ReportRequest());

        var figures = report.Chapters.Single().Metrics.Single().Figures;
        Assert.That((figures.Items.Count, figures.Total, figures.Untold), Is.EqualTo((12, Many, Many - 12)));
        Assert.That((report.Added.Items.Count, report.Added.Total), Is.EqualTo((60, Many)));
        Assert.That((await PageAsync(report)).Length, Is.LessThan(200_000));
    }

    [TestCase("a|b", "a\\|b")]
    [TestCase("<b>&amp;", "&lt;b>&amp;amp;")]
    [TestCase("one\ntwo", "one two")]
    [TestCase("*x* _y_ `z` [w] \\ #", "\\*x\\* \\_y\\_ \\`z\\` \\[w\\] \\\\ \\#")]
    [TestCase("a\u202Eb\u0007", "ab")]
    public void Plain_words_are_no_markup(string words, string expected) => Assert.That(ReportMarkdown.Plain(words), Is.EqualTo(expected));

    private static Page First() => new Page { Text = Old }
        .With("61 percent", 61, claim => Patents(claim, "2023")).With("70 percent", 70, claim => Patents(claim, "2024")).With("9 laboratories", 9, Laboratories);

    private static Page Second() => new Page { Text = New }
        .With("61 percent", 61, claim => Patents(claim, "2023")).With("70 percent", 70, claim => Patents(claim, "2025")).With("12 laboratories", 12, Laboratories);

    private static Claim Patents(Claim claim, string period) => claim with { Metric = "ai_patents", MetricText = "patents", Period = period };

    private static Claim Laboratories(Claim claim) => claim with { Unit = "count", Kind = ClaimKind.Level, MetricText = "laboratories" };

    private ReportData Read(ReportRequest request, string language = "en")
    {
        using var published = new Published(new WarehouseConnectionFactory(), _store.Database);
        var (report, failure) = new ReportReader(published, SeriesCases.Wording(language)).Read(request);
        Assert.That(failure, Is.Null);
        return report!;
    }

    private string? Failure(ReportRequest request)
    {
        using var published = new Published(new WarehouseConnectionFactory(), _store.Database);
        return new ReportReader(published, SeriesCases.Wording()).Read(request).Failure;
    }

    private static Task<string> PageAsync(ReportData report, string language = "en") => ReportPage.RenderAsync(report, SeriesCases.Wording(language));

    // <h2>Sources</h2>
    [GeneratedRegex("<h2[^>]*>(?<text>[^<]*)</h2>", RegexOptions.NonBacktracking)]
    private static partial Regex Headings();

    // id="sources"
    [GeneratedRegex(" id=\"(?<text>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();

    // href="#sources"
    [GeneratedRegex("href=\"#(?<text>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Anchors();

    // "| a | b |" has three
    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
    private static partial Regex UnescapedBars();
}
