using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Tests.Cleaning;

/// <summary>The nine sample pages against what a reader sees of them: the title on line 1, then a block a line.</summary>
public sealed class SamplePagesTests
{
    [TestCase("en1", "2025-04-08", "Imogen Farrell", "The Harbour Ledger", "en")]
    [TestCase("en2", "2024-04-15", "Signal & Sum desk", "Signal & Sum", "en")]
    [TestCase("en3", "2025-04-21", "Dev Ramaswamy", "Marginal Compute", "en")]
    [TestCase("en4", "2023-04-03", "Northgate Institute for Digital Policy", "NewsWire Desk", "en")]
    [TestCase("en5", "2025-05-15", "Ingrid Holm", "Fjordside Courier", "en")]
    [TestCase("zh1", "2024-04-17", "许沐", "算力日志", "zh-Hans")]
    [TestCase("zh2", "2025-04-10", "顾行舟", "长河科技评论", "zh-Hans")]
    [TestCase("zh3", "2025-04-09", "林語彤", "海峽數位報", "zh-Hant")]
    [TestCase("zh4", "2025-01-18", "罗雁", "东湖网讯", "zh-Hans")]
    public void A_sample_page_is_cleaned_to_what_a_reader_sees(string name, string published, string author, string publisher, string language)
    {
        var article = Clean(name, prefersCanonical: false).Article!;

        var expected = File.ReadAllText(Repository.PathOf("tests", "AiIndexEtl.Scraping.Tests", "Cleaning", "Expected", name + ".txt")).TrimEnd('\n').ReplaceLineEndings("\n");
        Assert.Multiple(() =>
        {
            Assert.That(article.Title + "\n" + article.Text, Is.EqualTo(expected));
            Assert.That(article.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(published));
            Assert.That(article.Author, Is.EqualTo(author));
            Assert.That(article.Publisher, Is.EqualTo(publisher));
            Assert.That(article.Language, Is.EqualTo(language));
        });
    }

    [Test]
    public void A_sample_page_is_read_as_if_from_its_canonical_address() =>
        Assert.That(Clean("en1", prefersCanonical: true).Article!.Source, Is.EqualTo("https://example.org/technology/2025/04/08/america-outspends-china-on-ai"));

    [Test]
    public void Tables_keep_header_rows_cells_and_captions()
    {
        var article = Clean("en3", prefersCanonical: false).Article!;
        var kinds = article.Blocks.Where(block => block.Table == 1).Select(block => (block.Kind, article.Text.Substring(block.Start, block.Length))).Take(3);

        Assert.That(kinds, Is.EqualTo(new[]
        {
            (BlockKind.Caption, "Table 1. Models, money and code by country, 2024"),
            (BlockKind.TableHeader, "Country\tNotable models\tPrivate AI investment (US$ bn)\tShare of GitHub AI projects (%)"),
            (BlockKind.TableRow, "United States\t40\t109.1\t23.4"),
        }));
        Assert.That(article.Blocks.Max(block => block.Table), Is.EqualTo(2));
    }

    [Test]
    public void A_page_in_gb18030_is_read_with_its_four_byte_characters()
    {
        var result = Clean("zh4", prefersCanonical: false);

        Assert.That((result.Charset, result.ReplacedCharacters), Is.EqualTo(("gb18030", 0)));
    }

    private static CleaningResult Clean(string name, bool prefersCanonical)
    {
        var path = Repository.PathOf("raw", "samples", name + ".html");
        return ArticleCleaner.Clean(File.ReadAllBytes(path), new CleaningHints { Source = path, PrefersCanonicalAddress = prefersCanonical });
    }
}
