using System.Globalization;
using System.Text;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Metadata;

/// <summary>Pages made for these tests: a headline, the line or lines in question, and an article.</summary>
public sealed class PageMetadataTests
{
    private const string Zh = "<p>本市统计部门表示，去年全市新增登记企业四万余家，其中从事软件开发的占了两成，比前年又多了一些。</p><p>负责人说，这一比例在过去五年里一直在上升，预计未来两年还会继续上升，但是速度可能会放慢。</p>";
    private const string En = "<p>The city registered more than forty thousand new companies last year, a fifth of them in software, the office said.</p><p>That share has been rising for five years and is expected to go on rising, although more slowly than before.</p>";

    [TestCase("2012-3-5 10:20:33", "2012-03-05"), TestCase("2025年04月08日 10:20 来源：南岸观察", "2025-04-08"), TestCase("发布时间：2025-04-08", "2025-04-08"), TestCase("时间：2025/4/8 作者：闻一舟", "2025-04-08"), TestCase("發布時間：2025/04/08 10:20", "2025-04-08")]
    [TestCase("发表于 2012-05-03 | 阅读 99", "2012-05-03"), TestCase("posted @ 2013-05-03 10:20 闻一舟 阅读(99) 评论(3)", "2013-05-03"), TestCase("日期：09-03-05 点击：33", "2009-03-05"), TestCase("南岸观察 2025-04-08 10:20", "2025-04-08"), TestCase("2025-04-0810:20:11", "2025-04-08")]
    [TestCase("http://news.example.org 2005年03月31日03:18 南岸晚报", "2005-03-31"), TestCase("发布日期：25/02/2022 - 13:48", "2022-02-25"), TestCase("楼主 发表时间 2009-01-02 03:04", "2009-01-02"), TestCase("2025-04-08更新 来源：南岸观察", "2025-04-08")]
    [TestCase("发布时间：2025-04-08 更新时间：2025-04-10", "2025-04-08"), TestCase("发布时间：2025年４月８日", "2025-04-08"), TestCase("<time datetime='2025-04-08T10:20:00+08:00'>昨天</time>", "2025-04-08")]
    public void A_day_beside_the_headline_is_the_day_of_publication(string line, string expected) =>
        Assert.That(Day(Clean($"<h1>新增企业四万家</h1><div>{line}</div>{Zh}").Published), Is.EqualTo(expected));

    [TestCase("Published April 8, 2025 6:00 am", "2025-04-08"), TestCase("By Ann Lee | 8 April 2025", "2025-04-08"), TestCase("Posted on 2/25/2022", "2022-02-25"), TestCase("Last updated: April 10, 2025. Published: April 8, 2025", "2025-04-08")]
    public void A_day_beside_an_English_headline_is_the_day_of_publication(string line, string expected) =>
        Assert.That(Day(Clean($"<h1>Forty thousand new companies</h1><p>{line}</p>{En}").Published), Is.EqualTo(expected));

    [TestCase("今天是2025年4月8日 星期二"), TestCase("会议时间：2025年4月8日"), TestCase("截止日期：2025-04-08"), TestCase("成立于2015-04-08"), TestCase("注册时间：2015-04-08"), TestCase("2024-01-01至2025-01-01"), TestCase("© 2015-04-08"), TestCase("09-03-05"), TestCase("05/04/2025"), TestCase("4月8日")]
    [TestCase("<ul><li>旧文一 2025-01-02</li><li>旧文二 2025-01-03</li><li>旧文三 2025-01-05</li></ul>")]
    public void A_day_of_something_else_is_not_taken(string line) =>
        Assert.That(Clean($"<h1>新增企业四万家</h1><div>{line}</div>{Zh}").Published, Is.Null);

    [TestCase("<p>这项调查从2025年4月8日开始，到2025年5月8日结束，一共收到两千多份答卷，回收率超过了九成。</p>"), TestCase("<div class=comments><p>2025-04-08 10:20:11</p><p>说得好，支持一下，希望多写一些这样的文章。</p></div>")]
    [TestCase("<div class=related><h3>相关阅读</h3><ul><li><a href=/1>另一篇文章的标题</a> 2025-04-08</li><li><a href=/2>又一篇文章的标题</a> 2025-04-07</li></ul></div>"), TestCase("<footer>版权所有 2015-2025 南岸观察 备案日期2015-04-08</footer>")]
    public void Days_in_and_behind_the_article_are_not_taken(string part) =>
        Assert.That(Clean($"<h1>新增企业四万家</h1>{Zh}{part}").Published, Is.Null);

    [Test]
    public void Of_a_thread_the_first_post_counts()
    {
        var article = Clean($"<title>新增企业四万家</title>{Zh}<p>发布时间 2005/05/17 22:11:42 by 河边的风</p><p>同意楼主的看法，数字很说明问题。</p><p>发布时间 2005/05/18 13:45:40 by 山里的云</p>");

        Assert.That((Day(article.Published), article.Author), Is.EqualTo(("2005-05-17", "河边的风")));
    }

    [TestCase("<meta property='article:published_time' content='2025-04-08T23:30:00+08:00'>", "2025-04-08", "meta article:published_time")]
    [TestCase("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-04-08\",\"headline\":\"x\"}]}</script>", "2025-04-08", "json-ld")]
    public void Declared_days_beat_those_in_the_text(string head, string expected, string source)
    {
        var article = Clean($"<head>{head}</head><h1>新增企业四万家</h1><p>2025-04-09 10:20</p>{Zh}");

        Assert.That(Day(article.Published), Is.EqualTo(expected));
        Assert.That(article.Evidence.Where(evidence => evidence.Field == "published").Select(evidence => (evidence.Value, evidence.Source)), Is.EqualTo(new[] { (expected, source), ("2025-04-09", "near title") }));
    }

    [TestCase("作者：闻一舟", "闻一舟"), TestCase("作者：闻一舟、江 帆 来源：南岸观察", "闻一舟、江帆"), TestCase("文｜顾行舟", "顾行舟"), TestCase("顾行舟/文", "顾行舟"), TestCase("南岸观察 记者 马东 李小河", "马东 李小河"), TestCase("本报记者 马东 实习生 李小河", "马东")]
    [TestCase("2025-04-08 [ 马东 ] 来源：南岸观察", "马东"), TestCase("河边的风 发表于 2012-05-03 10:20", "河边的风"), TestCase("顾行舟", "顾行舟"), TestCase("記者林語彤／綜合報導", "林語彤"), TestCase("作者: 河边的风 2025-04-08 阅读 33", "河边的风"), TestCase("2025-04-08 10:20来源：南岸观察作者 许沐阅读 10.3万", "许沐")]
    [TestCase("By Ann Lee and Bob Stone", "Ann Lee, Bob Stone")]
    public void Authors_beside_the_headline_are_read(string line, string expected) =>
        Assert.That(Clean($"<h1>新增企业四万家</h1><div>{line}</div>{Zh}").Author, Is.EqualTo(expected));

    [TestCase("<p>（记者 马东 李小河）</p>", "马东 李小河"), TestCase("<p>（顾行舟）</p>", "顾行舟"), TestCase("<p>□ 本报记者 马东</p>", "马东")]
    public void Authors_behind_the_article_are_read(string line, string expected) =>
        Assert.That(Clean($"<h1>新增企业四万家</h1>{Zh}{line}").Author, Is.EqualTo(expected));

    [Test]
    public void An_editor_stands_in_for_a_missing_author_and_is_called_one()
    {
        var evidence = Clean($"<h1>新增企业四万家</h1>{Zh}<p>（责任编辑：马东）</p>").Evidence.Single(found => found.Field == "author");

        Assert.That((evidence.Value, evidence.Source, evidence.Confidence), Is.EqualTo(("马东", "editor's line", 0.5)));
    }

    [TestCase("<meta name=author content='Discuz! Team and Comsenz UI Team'>"), TestCase("<meta name=author content='南岸网络科技有限公司'>"), TestCase("<meta name=author content=admin>"), TestCase("<meta name=author content=L_104485>"), TestCase("<p>记者：首先欢迎您来到我们的节目。</p>"), TestCase("<p>据记者采访了解，企业数量还会增加。</p>")]
    public void What_is_no_person_is_no_author(string part) =>
        Assert.That(Clean($"<head><title>新增企业四万家</title></head>{part}<h1>新增企业四万家</h1>{Zh}").Author, Is.Null);

    [Test]
    public void A_page_whose_title_names_the_site_takes_the_heading_above_the_article()
    {
        var article = Clean($"<title>南岸观察网</title><div><a href=/>南岸观察网</a></div><h2>新增企业四万家</h2><p>2025-04-08 10:20</p>{Zh}");

        Assert.That((article.Title, Day(article.Published)), Is.EqualTo(("新增企业四万家", "2025-04-08")));
    }

    [TestCase("<link rel=canonical href=/news/1>", "https://example.org/news/1"), TestCase("<link rel=canonical href=/>", null), TestCase("<link rel=canonical href='javascript:x'>", null), TestCase("<meta property=og:url content='https://example.org/2'>", "https://example.org/2")]
    public void The_canonical_address_is_resolved_and_a_front_page_is_none(string head, string? expected) =>
        Assert.That(Clean($"<head>{head}</head><h1>新增企业四万家</h1>{Zh}").CanonicalAddress, Is.EqualTo(expected));

    [Test]
    public void Changes_are_told_apart_from_publication()
    {
        var article = Clean($"<h1>新增企业四万家</h1><p>发布时间：2025-04-08 更新时间：2025-04-10</p>{Zh}");

        Assert.That((Day(article.Published), Day(article.Modified)), Is.EqualTo(("2025-04-08", "2025-04-10")));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Article Clean(string html) =>
        ArticleCleaner.Clean(Encoding.UTF8.GetBytes("<!doctype html>" + html), new CleaningHints { Source = "https://example.org/a/b", MediaType = "text/html", CharsetLabel = "utf-8" }).Article!;
}
