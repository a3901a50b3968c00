using System.Text;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Selection;

/// <summary>Pages in little, each with one habit of pages that leads an extractor astray.</summary>
public sealed class ArticleSelectionTests
{
    private const string Lead = "Companies in the region spent 41.3 billion on data centres last year, the survey says, a third more than the year before.";
    private const string Second = "Most of the money went into buildings and power, and only a fifth of it into the machines that stand in them, its authors write.";
    private const string Other = "The council voted on Tuesday to close the old bridge for nine weeks, since the steel of its western span no longer carries buses.";

    [Test]
    public void The_article_begins_at_the_headline_though_more_text_stands_elsewhere()
    {
        var other = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div class=w><div class=x><p>{Other} Part {i}.</p></div></div>"));
        var links = string.Concat(Enumerable.Range(1, 30).Select(i => $"<p><a href=/{i}>Another page number {i}</a></p>"));
        var text = TextOf($"<title>Spending soars</title><div><h1>Spending soars</h1><p>{Lead}</p><p>{Second}</p></div>{links}<div class=more>{other}</div>");

        Assert.That(text, Is.EqualTo($"{Lead}\n{Second}"));
    }

    [Test]
    public void Articles_beside_the_one_of_the_headline_are_other_articles()
    {
        var text = TextOf($"<title>Spending soars</title><main><article><h1>Spending soars</h1><p>{Lead} {Second}</p><p>{Second}</p></article><article><p>{Other}</p></article><article><p>{Other} Again.</p></article></main>");

        Assert.That(text, Does.EndWith(Second).And.Not.Contains("bridge"));
    }

    [TestCase("<div class=t><h3><a href=/1>Bridge closes for nine weeks</a></h3><p>The council voted on Tuesday.</p></div>")]
    [TestCase("<li><a href=/1>Bridge closes for nine weeks, buses go round</a><p>The council voted on Tuesday.</p></li>")]
    public void Teasers_of_one_shape_are_no_article(string teaser)
    {
        var text = TextOf($"<title>Spending soars</title><div><h1>Spending soars</h1><p>{Lead}</p><p>{Second}</p>{string.Concat(Enumerable.Repeat(teaser, 4))}</div>");

        Assert.That(text, Is.EqualTo($"{Lead}\n{Second}"));
    }

    [Test]
    public void Sections_of_one_shape_are_the_article_where_no_headline_of_theirs_is_a_link()
    {
        var sections = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div class=t><h3>Reason number {i} for the growth</h3><p>{Second} ({i})</p></div>"));

        Assert.That(TextOf($"<title>Spending soars</title><div><h1>Spending soars</h1><p>{Lead}</p>{sections}</div>"), Does.Contain("Reason number 4").And.Contain("(4)"));
    }

    [Test]
    public void A_calendar_of_short_lines_below_the_headline_is_an_article()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(i => $"<p>Round {i}: {i + 10} March, hall {i}</p>"));
        var text = TextOf($"<title>Dates of the season</title><ul><li><a href=/a>Home</a><li><a href=/b>Tables</a></ul><div><h1>Dates of the season</h1>{rows}</div><p><a href=/c>Imprint</a></p>");

        Assert.That(text, Does.StartWith("Round 1").And.EndWith("hall 9"));
    }

    [TestCase("发表于 2012-05-03 10:20:{0}")]
    [TestCase("Posted by a reader on 2012-05-03 10:{0}")]
    [TestCase("由山间人张贴 @ 2012/5/{0} 08:15 (37) 共 2 篇评论")]
    public void The_posts_behind_the_first_are_no_part_of_it(string signature)
    {
        var posts = string.Concat(Enumerable.Range(11, 4).Select(i => $"<tr><td><p>{(i == 11 ? Lead : Other)}</p><p>{string.Format(System.Globalization.CultureInfo.InvariantCulture, signature, i)}</p></td></tr>"));

        Assert.That(TextOf($"<title>A board</title><table>{posts}</table>"), Is.EqualTo(Lead));
    }

    [Test]
    public void A_single_day_above_the_text_makes_no_thread() =>
        Assert.That(TextOf($"<title>Spending soars</title><h1>Spending soars</h1><p>发布时间：2024-04-17 10:20</p><p>{Lead}</p><p>{Second}</p>"), Is.EqualTo($"{Lead}\n{Second}"));

    [TestCase("A clerk reads the survey in the hall", false)]
    [TestCase("The hall in December 2019. Photo: N. N.", false)]
    [TestCase("Figure 2: spending by region", true)]
    [TestCase("图：各地区支出", true)]
    [TestCase("The machines draw 61.1% of the power", true)]
    [TestCase("每周载客逾15万趟的车队", true)]
    public void Captions_stay_where_they_state_something(string caption, bool stays)
    {
        var text = TextOf($"<title>Spending soars</title><h1>Spending soars</h1><p>{Lead}</p><figure><img src=a.png><figcaption>{caption}</figcaption></figure><p>{Second}</p>");

        Assert.That(text.Contains(caption, StringComparison.Ordinal), Is.EqualTo(stays));
    }

    [Test]
    public void A_menu_that_pops_up_over_a_name_leaves_the_sentence_whole()
    {
        const string menu = "<span><img src=p.png><a href=/p>Ann Example</a><a href=/1>Bridge closes for nine weeks</a> <a href=/2>Buses go round the bridge</a></span>";

        Assert.That(TextOf($"<title>Spending soars</title><h1>Spending soars</h1><p>Minister <a href=/p>Ann Example</a>{menu} said the state spent 41.3 billion last year, a third more than before.</p><p>{Second}</p>"),
            Does.StartWith("Minister Ann Example said the state"));
    }

    [TestCase("<p><a href=/x>CLICK HERE FOR MORE ON THE BRIDGE</a></p>", "the last words of a paragraph that still belongs to it.")]
    [TestCase("<p><a href=/x>READ MORE: the bridge closes</a></p>", "and here it ends with a word about power.")]
    public void A_linked_pointer_between_paragraphs_ends_nothing(string pointer, string end)
    {
        var text = TextOf($"<title>Spending soars</title><h1>Spending soars</h1><p>{Lead}</p><p>{Second}</p>{pointer}<p>The power is what counts, they say, {end}</p>");

        Assert.That(text, Does.EndWith(end).And.Not.Contains("bridge").And.Not.Contains("BRIDGE"));
    }

    [TestCase("(Reporting by A. Writer and B. Writer; editing by C. Writer)")]
    [TestCase("C. Writer contributed to this report.")]
    [TestCase("Dora Writer is the science editor of the Example Post.")]
    [TestCase("Follow our desk on Twitter @exampledesk")]
    [TestCase("作者系某大学教授")]
    [TestCase("（本文作者为某研究所研究员）")]
    [TestCase("更多内容请关注公众号")]
    public void Who_made_the_article_is_no_part_of_it(string line)
    {
        Assert.That(TextOf($"<title>Spending soars</title><h1>Spending soars</h1><p>{Lead}</p><p>{Second}</p><p>{line}</p>"), Is.EqualTo($"{Lead}\n{Second}"));
        Assert.That(TextOf($"<title>Spending soars</title><h1>Spending soars</h1><p>{Lead}</p><p>{line}</p><p>{Second}</p>"), Does.EndWith(Second));
    }

    [Test]
    public void Readers_comments_end_the_article_however_long_they_are()
    {
        var comments = string.Concat(Enumerable.Range(1, 5).Select(i => $"<div><p>Reader {i}</p><p>August {i}, 2019 - 5:4{i} pm</p><p>{Other} {Other}</p><p>Reply</p></div>"));

        Assert.That(TextOf($"<title>Spending soars</title><div><h1>Spending soars</h1><p>{Lead}</p><p>{Second}</p><h3>5 comments</h3>{comments}</div>"), Is.EqualTo($"{Lead}\n{Second}"));
    }

    [Test]
    public void A_table_of_links_is_no_data() =>
        Assert.That(
            TextOf($"<title>Spending soars</title><h1>Spending soars</h1><p>{Lead}</p><p>{Second}</p><table><tr><th>1</th><td><a href=/1>Bridge closes for nine weeks</a></td></tr><tr><th>2</th><td><a href=/2>Buses go round the bridge</a></td></tr></table>"),
            Does.EndWith(Second));

    private static string TextOf(string html) =>
        ArticleCleaner.Clean(Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8></head><body>{html}</body></html>"), new CleaningHints { Source = "page.html" }).Article?.Text ?? "";
}
