using System.Net;
using System.Text;
using System.Text.Json;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Embedded;

public sealed class EmbeddedArticleTests
{
    private const string Title = "全国算力规模再增三成";
    private const string First = "一份行业报告显示，2024年全国算力总规模达到280百亿亿次，比上年增长约三成，其中智能算力占比首次超过百分之三十。";
    private const string Second = "报告还指出，受访企业中有六成五计划在两年之内扩大投入，另有一成二的企业表示会维持现有的规模不变，其余企业还没有决定。";
    private const string Html = $"<p>{First}</p><p>{Second}</p>";
    private const string Shell = "<!doctype html><html><head><title>" + Title + "</title></head><body><div id=app></div>";

    private static readonly string Text = First + "\n" + Second;

    [Test]
    public void Every_way_of_holding_an_article_as_data_is_read()
    {
        var json = JsonSerializer.Serialize(Html);
        var plain = JsonSerializer.Serialize(First + "\n\n" + Second);
        var twice = JsonSerializer.Serialize($$"""{"detail":{"title":"{{Title}}","content":{{json}} } }""");
        var pages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["json-ld text"] = $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{Title}}","articleBody":{{plain}} }</script>""",
            ["json-ld html in a graph"] = $$"""<script type="application/ld+json">[{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Article"],"headline":"{{Title}}","articleBody":{{json}} }]}]</script>""",
            ["json-ld escaped twice"] = $$"""<script type="application/ld+json">{"@type":"Article","headline":"{{Title}}","articleBody":"{{WebUtility.HtmlEncode(Html)}}"}</script>""",
            ["json-ld with raw line feeds"] = "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"" + Title + "\",\"articleBody\":\"" + First + "\n\n" + Second + "\",}</script>",
            ["initial state"] = $$"""<script>window.__INITIAL_STATE__ = {"user":null,"news":{"list":[],"detail":{"id":7,"title":"{{Title}}","content":{{json}} } } };(function(){var s;}());</script>""",
            ["next data"] = $$"""<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":{"title":"{{Title}}","body":{{json}} } } } }</script>""",
            ["nuxt function"] = $$"""<script>window.__NUXT__=(function(a,b,c){return {data:[{post:{title:b,html:c,draft:a} }]} }(false,"{{Title}}",{{json}}));</script>""",
            ["nuxt array"] = $$"""<script type="application/json" id="__NUXT_DATA__">[{"data":1},{"title":2,"content":3},"{{Title}}",{{json}}]</script>""",
            ["json parse"] = $"<script>var state = JSON.parse({twice});</script>",
            ["javascript literal"] = $$"""<script>/* state */ var detail = {title: '{{Title}}', content: '{{Html}}', at: new Date(), go: function(){ return {a:"}"} }, };</script>""",
            ["blocks"] = $$"""<script>self.page = {"title":"{{Title}}","blocks":[{"type":"p","data":{"text":"{{First}}"} },{"type":"p","data":{"text":"{{Second}}"} }]}</script>""",
            ["text area"] = $"<textarea style='display:none'>{WebUtility.HtmlEncode(Html)}</textarea>",
            ["noscript"] = $"<noscript><h1>{Title}</h1>{Html}</noscript>",
            ["hidden copy"] = $"<div style='display:none'><h1>{Title}</h1>{Html}</div>",
        };

        Assert.Multiple(() =>
        {
            foreach (var (name, script) in pages) Assert.That(Clean(Shell + script + "<p>正在加载，请稍候。</p>").Article?.Text, Is.EqualTo(Text), name);
        });
    }

    [Test]
    public void A_teaser_yields_to_the_whole_article_that_begins_like_it()
    {
        var page = Clean($"{Shell}<h1>别的标题</h1><p>{First}</p><script>window.d={{\"body\":{JsonSerializer.Serialize(Html + Html.Replace("报告", "调查", StringComparison.Ordinal) + Html.Replace("报告", "研究", StringComparison.Ordinal))}}}</script>");

        Assert.That(page.Article!.Text, Does.StartWith(First).And.Contain("调查还指出").And.Contain("研究还指出"));
    }

    [Test]
    public void What_the_page_shows_stands_where_it_shows_more_than_half()
    {
        var page = Clean($"{Shell}<h1>{Title}</h1><p>{First}</p><p>{Second}</p><script>window.d={{\"title\":\"{Title}\",\"content\":{JsonSerializer.Serialize($"<p>{First}</p><p>{Second}</p><p>只在数据里的一段话，页面没有显示出来。</p>")}}}</script>");

        Assert.That(page.Article!.Text, Is.EqualTo(Text));
    }

    [Test]
    public void Data_of_another_article_are_left_alone()
    {
        var other = string.Concat(Enumerable.Repeat("<p>本网站的隐私政策说明了哪些信息会被收集，以及这些信息会怎样使用，请您在使用服务之前仔细阅读，谢谢。</p>", 8));
        var page = Clean($"{Shell}<h1>{Title}</h1><p>{First}</p><p>{Second}</p><script>window.d={{\"title\":\"隐私政策\",\"content\":{JsonSerializer.Serialize(other)}}}</script><div hidden>{other}</div><noscript>{other}</noscript>");

        Assert.That(page.Article!.Text, Is.EqualTo(Text));
    }

    [Test]
    public void Dates_and_names_beside_the_article_are_read_with_it()
    {
        var page = Clean($$"""{{Shell}}<script>window.d={"detail":{"title":"{{Title}}","content":{{JsonSerializer.Serialize(Html)}},"publishTime":1735689600000,"author":{"name":"闻一舟"},"source":"南岸观察"} }</script>""").Article!;

        Assert.That((page.Title, page.Published, page.Author, page.Publisher), Is.EqualTo((Title, new DateOnly(2025, 1, 1), "闻一舟", "南岸观察")));
        Assert.That(page.Evidence.First(evidence => evidence.Field == "published"), Is.EqualTo(new MetadataEvidence("published", "2025-01-01", "page state", 0.9)));
    }

    [Test]
    public void Tables_and_lists_of_embedded_markup_keep_their_kinds()
    {
        var markup = Html + "<h2>数据</h2><table><tr><th>地区<th>增速</tr><tr><td>东部<td>31%</tr></table>";
        var article = Clean($$"""{{Shell}}<script>window.d={"title":"{{Title}}","content":{{JsonSerializer.Serialize(markup)}} }</script>""").Article!;

        Assert.That(article.Blocks.Select(block => block.Kind), Is.EqualTo(new[] { BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Heading, BlockKind.TableHeader, BlockKind.TableRow }));
    }

    private static CleaningResult Clean(string html) => ArticleCleaner.Clean(Encoding.UTF8.GetBytes(html), new CleaningHints { Source = "https://example.org/a", MediaType = "text/html", CharsetLabel = "utf-8" });
}
