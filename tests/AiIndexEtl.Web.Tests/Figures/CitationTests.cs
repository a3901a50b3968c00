using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Figures;

namespace AiIndexEtl.Web.Tests.Figures;

public sealed class CitationTests
{
    private static readonly FigureDetail s_figure = new()
    {
        Fact = new Fact
        {
            FactId = "f", Value = 61.1m, Unit = "percent", Qualifier = "exact", Kind = "share", Metric = "ai_patents", Area = ["CN"], Subject = [], Mention = "61.1%",
            Sentence = "It was 61.1%.", Confidence = 0.9, Source = "https://news.example/a", SourceLink = "https://news.example/a#:~:text=61.1%25", Title = "The year in patents",
            Publisher = "Example News", Published = new DateOnly(2025, 4, 8), Edition = "ai-index/2025",
        },
        AnchorId = "a", DocumentId = "d", Evidence = [], SnapshotSha256 = "s", TextSha256 = "t", CharStart = 7, CharEnd = 12,
        AccessedAt = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero),
    };

    [Test]
    public void A_citation_names_title_outlet_day_words_access_and_report() => Assert.That(Citation.Of(s_figure, isChinese: false), Is.EqualTo(
        "“The year in patents.” Example News, April 8, 2025. https://news.example/a#:~:text=61.1%25. Accessed March 1, 2026. On: ai-index/2025."));

    [Test]
    public void An_author_comes_first() => Assert.That(Citation.Of(s_figure with { Author = "A. Writer" }, isChinese: false), Does.StartWith("A. Writer. “The year in patents.” Example News"));

    [Test]
    public void In_Chinese_it_follows_the_national_standard() => Assert.That(Citation.Of(s_figure with { Author = "张三", EditionCitation = "某报告" }, isChinese: true), Is.EqualTo(
        "张三. The year in patents[EB/OL]. Example News, (2025-04-08)[2026-03-01]. https://news.example/a#:~:text=61.1%25. 所述报告：某报告"));

    [Test]
    public void What_is_unknown_is_left_out()
    {
        var bare = s_figure with { AccessedAt = null, Fact = s_figure.Fact with { Title = null, Publisher = null, Published = null, Edition = null, Source = "notes/a.txt", SourceLink = "notes/a.txt" } };

        Assert.That(Citation.Of(bare, isChinese: false), Is.EqualTo("notes/a.txt."));
        Assert.That(Citation.Of(bare, isChinese: true), Is.EqualTo("notes/a.txt[EB/OL]. notes/a.txt."));
    }

    [TestCase(0.2274, "+22.7%")]
    [TestCase(-0.03, "-3%")]
    [TestCase(0.00001, "< 0.01%")]
    [TestCase(0.0, "")]
    [TestCase(double.NaN, "")]
    [TestCase(12.345, "+1,234.5%")]
    public void A_difference_is_told_in_percent_with_its_sign(double part, string shown) => Assert.That(Difference.Of(part), Is.EqualTo(shown));
}
