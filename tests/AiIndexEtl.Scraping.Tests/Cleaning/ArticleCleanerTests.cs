using System.Text;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Cleaning;

public sealed class ArticleCleanerTests
{
    private const string Paragraph = "Private investors put $25.2 billion into generative AI in 2023, the report says, nearly nine times the sum of the year before.";

    [TestCase("<template>x<td colspan=2>y</template>")]
    [TestCase("<template><tr><td>y</td></tr></template>")]
    [TestCase("<template></ul><th>points</b>")]
    [TestCase("<table><tr><td><template><tbody><tr></template></td></tr></table>")]
    public void Rows_and_cells_in_a_template_are_no_part_of_the_page(string markup)
    {
        var page = "<article><h1>Ferries</h1><p>In 2024 the ports of Norway registered 4,120 electric ferries, the yearly survey counts, twice as many as before.</p></article>" + markup;

        var cleaned = ArticleCleaner.Clean(System.Text.Encoding.UTF8.GetBytes(page), new CleaningHints { Source = "a.html", MediaType = "text/html" });

        Assert.That(cleaned.Failure, Is.Null);
        Assert.That(cleaned.Article!.Text, Does.Contain("4,120 electric ferries").And.Not.Contain("points"));
    }

    [TestCase("", "empty"), TestCase(" \n\t ", "empty"), TestCase("%PDF-1.7 x", "binary"), TestCase("PK\u0003\u0004abc", "binary"), TestCase("ab\0cd", "binary"), TestCase("WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n", "warc")]
    [TestCase("<html><body><nav><a href=/a>Home</a><a href=/b>News</a></nav></body></html>", "no_article")]
    [TestCase("<html><body><script>document.write('x')</script></body></html>", "no_article")]
    public void What_holds_no_article_is_told_by_a_code(string content, string code) =>
        Assert.That(Clean(content, "page.html").Failure?.Code, Is.EqualTo(code));

    [Test]
    public void A_document_over_the_limit_is_refused() =>
        Assert.That(ArticleCleaner.Clean(new byte[ArticleCleaner.MaxBytes + 1], new CleaningHints { Source = "a.html" }).Failure?.Code, Is.EqualTo("too_large"));

    [TestCase("<p>Sales rose 5% in 2024.</p>", "a.html", "Sales rose 5% in 2024.")]
    [TestCase("Sales rose 5% in 2024.", "a.txt", "Sales rose 5% in 2024.")]
    [TestCase("2024年销售额增长5%。", "-", "2024年销售额增长5%。")]
    public void A_single_sentence_is_an_article(string content, string source, string expected) =>
        Assert.That(Clean(content, source).Article?.Text, Is.EqualTo(expected));

    [TestCase("<p>It cost <b>1</b><span>.</span><i>5</i>&nbsp;billion dollars in 2023, they said.", "It cost 1.5 billion dollars in 2023, they said.")]
    [TestCase("<p>It emits 12 m<sup>3</sup> and 10<sup>9</sup> units of CO<sub>2</sub> a year, they said.", "It emits 12 m³ and 10⁹ units of CO2 a year, they said.")]
    [TestCase("<p>The share rose to 61.1%<sup><a href=#n1>[12]</a></sup> in 2022, the authors of the report said.", "The share rose to 61.1% in 2022, the authors of the report said.")]
    [TestCase("<p>It grew\n   by\u200b 5%\u00a0a year, they said,\r\n and more.", "It grew by 5% a year, they said, and more.")]
    [TestCase("<p>报告显示，中国的论文数量\n已经超过美国，占比为23.2%。</p>", "报告显示，中国的论文数量已经超过美国，占比为23.2%。")]
    public void Inline_markup_leaves_the_text_as_a_reader_sees_it(string html, string expected) =>
        Assert.That(Clean(html, "a.html").Article?.Text, Is.EqualTo(expected));

    [Test]
    public void Blocks_cover_the_text_but_for_the_line_feeds()
    {
        var article = Clean($"<h1>Title of the piece</h1><p>{Paragraph}</p><h2>Money</h2><ul><li>One: 12%.</li><li>Two: 13%.</li></ul><p>{Paragraph} Again.</p>", "a.html").Article!;

        Assert.That(string.Join('\n', article.Blocks.Select(block => article.Text.Substring(block.Start, block.Length))), Is.EqualTo(article.Text));
        Assert.That(article.Blocks.Select(block => block.Kind), Is.EqualTo(new[] { BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Paragraph }));
        Assert.That(article.Title, Is.EqualTo("Title of the piece"));
    }

    [Test]
    public void Spanning_cells_keep_columns_under_their_headers()
    {
        var html = $"<p>{Paragraph}</p><table><tr><th>Area<th>2022<th>2023</tr><tr><td>China<td colspan=2>61</tr><tr><td rowspan=2>US<td>21<td>22</tr><tr><td>23<td>24</tr></table>";

        Assert.That(Clean(html, "a.html").Article!.Text.Split('\n')[1..], Is.EqualTo(new[] { "Area\t2022\t2023", "China\t61", "US\t21\t22", "\t23\t24" }));
    }

    [TestCase("<div class=related-stories><h3>Related</h3><a href=/x>Rents up 7.7% as listings fall by a third</a></div>")]
    [TestCase("<p>Read also: <a href=/x>Rents up 7.7% as listings fall by a third</a></p>")]
    [TestCase("<p>延伸阅读：<a href=/x>某车企一季度卖出8.6万辆新车</a></p>")]
    [TestCase("<aside><a href=/x>Rents up 7.7%</a></aside>")]
    [TestCase("<p>ADVERTISEMENT</p>")]
    [TestCase("<div style='display:none'>Rents up 7.7% in a year, the office said on Monday.</div>")]
    public void Furniture_between_paragraphs_is_cut(string furniture)
    {
        var article = Clean($"<body><article><p>{Paragraph}</p>{furniture}<p>{Paragraph} Again.</p></article></body>", "a.html").Article!;

        Assert.That(article.Text, Is.EqualTo($"{Paragraph}\n{Paragraph} Again."));
    }

    [Test]
    public void A_section_with_a_furniture_name_and_prose_between_paragraphs_stays()
    {
        var article = Clean($"<article><p>{Paragraph}</p><div class='related-work'><p>{Paragraph} This section has a name like furniture.</p></div><p>{Paragraph} Again.</p></article>", "a.html").Article!;

        Assert.That(article.Text, Does.Contain("has a name like furniture"));
    }

    [TestCase("相关推荐"), TestCase("特别声明：图文由用户提供，不代表本平台立场。"), TestCase("Copyright © 2024 Example Ltd"), TestCase("上一篇: 另一篇文章"), TestCase("— END —")]
    public void Text_behind_a_telling_line_is_cut(string line)
    {
        var text = $"{Paragraph}\n\n{Paragraph} Again.\n\n{line}\n\nRents up 7.7%\n2024-01-02 03:04:05\nMore 3\n";

        Assert.That(Clean(text, "a.txt").Article!.Text, Is.EqualTo($"{Paragraph}\n{Paragraph} Again."));
    }

    [Test]
    public void Markdown_is_read_without_its_marks()
    {
        var text = $"# Title *of* the piece\n\n![chart 12](https://example.org/12.png)\n\n{Paragraph}\n\n## Money\n\n- **One:** [12%](https://example.org/1).\n- Two: 13\\.5%.\n\n| Area | Share |\n|---|--:|\n| China | 61.1% |\n\n```\nx = 99\n```\n\n{Paragraph} Again.\n";
        var article = Clean(text, "a.md").Article!;

        Assert.That(article.Title, Is.EqualTo("Title of the piece"));
        Assert.That(article.Text, Is.EqualTo($"{Paragraph}\nMoney\nOne: 12%.\nTwo: 13.5%.\nArea\tShare\nChina\t61.1%\n{Paragraph} Again."));
        Assert.That(article.Blocks.Select(block => block.Kind).Skip(1).Take(5), Is.EqualTo(new[] { BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.TableHeader, BlockKind.TableRow }));
    }

    [Test]
    public void Lines_of_plain_text_with_strokes_between_numbers_are_the_rows_of_a_table()
    {
        var text = $"A headline of some words\n\nBy A. Writer | 3 May 2024\n\n{Paragraph}\n\nProvince | Employed (thousands) | Rate (%)\nNorth | 8,213.4 | 7.6\nSouth | 243.1 | 10.0\n\n{Paragraph}\n";

        var article = ArticleCleaner.Clean(Encoding.UTF8.GetBytes(text), new CleaningHints { Source = "a.txt" }).Article!;

        Assert.That(article.Text, Does.Contain("Province\tEmployed (thousands)\tRate (%)\nNorth\t8,213.4\t7.6\nSouth\t243.1\t10.0"));
        Assert.That(article.Blocks.Count(static block => block.Kind == BlockKind.TableRow), Is.EqualTo(3));
    }

    [Test]
    public void Lines_of_plain_text_with_tabs_are_the_rows_of_a_table()
    {
        var text = $"{Paragraph}\n\n\tModels\tChips (thousand)\nUnited States\t38\t405\nChina\t15\t170\n\n{Paragraph} Again.\n";
        var article = Clean(text, "a.txt").Article!;

        Assert.That(article.Text, Is.EqualTo($"{Paragraph}\n\tModels\tChips (thousand)\nUnited States\t38\t405\nChina\t15\t170\n{Paragraph} Again."));
        Assert.That(article.Blocks.Select(block => (block.Kind, block.Table)).Skip(1).Take(3), Is.All.EqualTo((BlockKind.TableRow, 1)));
    }

    [TestCase("One line\twith a tab stands alone.", "One line with a tab stands alone.")]
    [TestCase("1.\tThe share of firms that use it rose to 40%.\n2.\tThe share of the others fell to 7%.", "1. The share of firms that use it rose to 40%.\n2. The share of the others fell to 7%.")]
    [TestCase("-\tThe share of firms that use it rose to 40%.\n-\tThe share of the others fell to 7%.", "The share of firms that use it rose to 40%.\nThe share of the others fell to 7%.")]
    [TestCase("\tAn indented line is no row.\n\tNor is the next one, which says more.", "An indented line is no row.\nNor is the next one, which says more.")]
    public void Tabs_that_part_no_cells_are_blanks(string lines, string expected) =>
        Assert.That(Clean($"{Paragraph}\n\n{lines}\n\n{Paragraph} Again.\n", "a.txt").Article!.Text, Is.EqualTo($"{Paragraph}\n{expected}\n{Paragraph} Again."));

    [Test]
    public void Hard_wrapped_text_is_joined()
    {
        var text = "Private investors put 25.2 billion dollars into generative AI in\n2023, the report says, and nearly nine times as much as they had put\nin a year before.\n\nAnother paragraph follows here.\n";

        Assert.That(Clean(text, "a.txt").Article!.Text.Split('\n')[0], Is.EqualTo("Private investors put 25.2 billion dollars into generative AI in 2023, the report says, and nearly nine times as much as they had put in a year before."));
    }

    [Test]
    public void Configuration_overrules_the_document()
    {
        var hints = new CleaningHints { Source = "a.txt", Publisher = "Own", Language = "fr", Edition = "ai-index/2025" };
        var article = ArticleCleaner.Clean(Encoding.UTF8.GetBytes(Paragraph), hints).Article!;

        Assert.That((article.Publisher, article.Language, article.Edition, article.Source), Is.EqualTo(("Own", "fr", "ai-index/2025", "a.txt")));
    }

    [Test]
    public void An_article_only_in_json_ld_is_found()
    {
        var html = $$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Head","articleBody":"{{Paragraph}}\n\n{{Paragraph}} Again."}</script></head><body><div id=app></div></body></html>""";

        Assert.That(Clean(html, "a.html").Article?.Text, Is.EqualTo($"{Paragraph}\n{Paragraph} Again."));
    }

    [TestCase("div"), TestCase("b"), TestCase("table"), TestCase("ul><li"), TestCase("section><p")]
    public void Deep_nesting_is_survived(string tag)
    {
        var html = string.Concat(Enumerable.Repeat($"<{tag}>", 20_000)) + Paragraph;

        Assert.That(Clean(html, "a.html").Article?.Text, Does.Contain("25.2 billion"));
    }

    [Test]
    public void Any_bytes_give_an_article_or_a_failure() =>
        Prop.ForAll<byte[]>(bytes => IsSound(ArticleCleaner.Clean(bytes, new CleaningHints { Source = "a.html" })) && IsSound(ArticleCleaner.Clean(bytes, new CleaningHints { Source = "a.md" })))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Mangled_pages_give_an_article_or_a_failure()
    {
        var page = File.ReadAllBytes(Repository.PathOf("raw", "samples", "zh3.html"));
        Prop.ForAll<int, int, byte>((from, length, with) =>
        {
            var mangled = page.ToArray();
            var start = (int)((from & 0xFFFF) * 37L % page.Length);
            var count = (int)((length & 0xFFFF) * 11L % 400);
            for (var i = start; i < Math.Min(page.Length, start + count); i++) mangled[i] = (byte)(mangled[i] ^ with);
            return IsSound(ArticleCleaner.Clean(mangled.AsMemory(0, page.Length - count), new CleaningHints { Source = "a.html" }));
        }).QuickCheckThrowOnFailure();
    }

    private static bool IsSound(CleaningResult result)
    {
        if (result.Article is not { } article) return result.Failure is { Code.Length: > 0, Message.Length: > 0 };

        return result.Failure is null && article.Text.Length > 0
            && string.Join('\n', article.Blocks.Select(block => article.Text.Substring(block.Start, block.Length))) == article.Text
            && article.Blocks.All(block => block.Length > 0 && !article.Text.AsSpan(block.Start, block.Length).Contains('\n'));
    }

    private static CleaningResult Clean(string content, string source) => ArticleCleaner.Clean(Encoding.UTF8.GetBytes(content), new CleaningHints { Source = source });
}
