using AiIndexEtl.Core.Articles;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Labelled;

public sealed class PlainTextArticlesTests
{
    private const string Header = """{"doc":"d1","file":"d1.txt","lang":"LANG","edition":EDITION,"publisher":"P","published":"2024-04-16","title":"The title","body_lines":[[2,4],[6,9]]}""";

    [Test]
    public void Of_takes_the_lines_of_the_body_without_the_title()
    {
        var article = Article("Menu\nThe title\n  One 1 \n\nAd 9\n\tName\t2023\nA\t5\nTwo 2\nB\t6\nFooter");

        Assert.That(article.Title, Is.EqualTo("The title"));
        Assert.That(article.Text, Is.EqualTo("One 1\nName\t2023\nA\t5\nTwo 2\nB\t6"));
        Assert.That(article.Blocks.Select(b => (b.Kind, article.Text.Substring(b.Start, b.Length), b.Table)), Is.EqualTo(new[]
        {
            (BlockKind.Paragraph, "One 1", 0), (BlockKind.TableRow, "Name\t2023", 1), (BlockKind.TableRow, "A\t5", 1),
            (BlockKind.Paragraph, "Two 2", 0), (BlockKind.TableRow, "B\t6", 2),
        }));
    }

    [Test]
    public void Of_keeps_a_first_line_that_is_not_the_title() =>
        Assert.That(Article("Menu\nOne\nTwo\n\n\n\n\n\n\n").Text, Is.EqualTo("One\nTwo"));

    [Test]
    public void Of_tells_what_is_known_of_the_document()
    {
        var article = Article("x\ny\n\n\n\n\n\n\n\n");

        Assert.That((article.Source, article.Publisher, article.Published, article.Language, article.Edition),
            Is.EqualTo(("labelled/set/d1.txt", "P", (DateOnly?)new DateOnly(2024, 4, 16), "en", "ai-index/2024")));
    }

    [TestCase("zh", "null", "\n中国的数据\n\n\n\n\n\n\n\n", "zh-Hans", null)]
    [TestCase("zh", "2026", "\n中國的數據\n\n\n\n\n\n\n\n", "zh-Hant", "ai-index/2026")]
    [TestCase("en", "null", "\n中國\n\n\n\n\n\n\n\n", "en", null)]
    public void Of_tells_the_scripts_apart(string lang, string edition, string text, string language, string? expected)
    {
        var article = Article(text, lang, edition);

        Assert.That((article.Language, article.Edition), Is.EqualTo((language, expected)));
    }

    [Test]
    public void Every_claim_of_the_labelled_data_stands_in_its_article_or_title()
    {
        foreach (var document in LabelledCorpusReader.Read(RepositoryFiles.Labelled).Documents)
        {
            var laid = PlainTextArticles.Lay(document);
            foreach (var claim in document.Claims)
            {
                var start = laid.ToArticle(claim.Start);
                if (start is null)
                {
                    Assert.That(document.Header.Title, Does.Contain(claim.Mention), document.Header.Doc);
                    continue;
                }

                Assert.That(laid.Article.Text.Substring(start.Value, claim.Mention.Length), Is.EqualTo(claim.Mention));
            }
        }
    }

    [Test]
    public void Set_of_traditional_chinese_is_read_as_such()
    {
        var languages = LabelledCorpusReader.Read(RepositoryFiles.Labelled, "zh-hant", "zh-ai", "zh-other").Documents
            .GroupBy(d => d.Set).ToDictionary(g => g.Key, g => g.Select(d => PlainTextArticles.Of(d).Language).Distinct().Single());

        Assert.That(languages, Is.EqualTo(new Dictionary<string, string?> { ["zh-ai"] = "zh-Hans", ["zh-hant"] = "zh-Hant", ["zh-other"] = "zh-Hans" }));
    }

    private static Article Article(string text, string lang = "en", string edition = "2024")
    {
        var header = Header.Replace("LANG", lang, StringComparison.Ordinal).Replace("EDITION", edition, StringComparison.Ordinal);
        var (document, problems) = GoldText.ParseWith(header, text);
        Assert.That(problems, Is.Empty);
        return PlainTextArticles.Of(document!);
    }
}
