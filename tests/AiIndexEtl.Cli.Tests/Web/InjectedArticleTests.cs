using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiIndexEtl.Cli.Tests.Web;

/// <summary>An article that was written against the reader, published by the real pipeline, is words and nothing else on every page.</summary>
public sealed class InjectedArticleTests
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)> =HYPERLINK(\"http://evil.example\") \u202Etxt.exe\u202C ";

    // A page shows fifty facts and the words around them; what an article adds beyond that stays out.
    private const int LargestPage = 600_000;

    private static readonly string[] s_allowed =
    [
        "a", "article", "b", "bdi", "blockquote", "body", "br", "button", "code", "datalist", "dd", "details", "dialog", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "head", "header", "html", "input", "kbd", "label", "legend", "li", "link", "main", "mark", "meta", "nav", "ol", "option", "p", "pre", "q",
        "script", "section", "select", "small", "span", "strong", "summary", "sup", "table", "tbody", "td", "textarea", "th", "thead", "time", "title", "tr", "ul",
    ];

    [TestCase("article.txt")]
    [TestCase("article.html")]
    public async Task Injected_article_is_harmless_on_every_page(string file)
    {
        using var workspace = new Workspace();
        workspace.Write(file, file.EndsWith("html", StringComparison.Ordinal) ? Html() : Text());
        workspace.Write("other.txt", "The register\n\nIn 2024 there were 2,060 notable AI models in China.\n");
        workspace.Configure(
            $"  - {{id: injected, path: {file}, group: samples, edition: ai-index/2025, publisher: \"<b onclick=alert(4)>Daily</b>\"}}\n"
            + "  - {id: other, path: other.txt, group: samples, edition: ai-index/2025}\n"
            + "  - {id: missing, url: \"http://127.0.0.1:1/x%3Cscript%3E\", group: samples, edition: ai-index/2025}\nwarehouse: {review_below: 1}\n");
        var run = await workspace.RunAsync("run", "--group", "samples");
        Assert.That(File.Exists(workspace.Database), run.Error);
        await using var served = await ServedWorkspace.OpenAsync(workspace);

        var facts = workspace.Query("SELECT f.fact_id FROM all_facts f JOIN document d USING (source) WHERE d.source_id = 'injected'").Select(row => (string)row[0]!).ToList();
        var documents = workspace.Query("SELECT document_id FROM document").Select(row => "/sources/" + row[0]);
        var runs = workspace.Query("SELECT CAST(run_id AS VARCHAR) FROM run").SelectMany(row => new[] { "/runs/" + row[0], $"/runs/{row[0]}?show=closed&page=2&asked=3" });
        Assert.That(facts, Is.Not.Empty, run.Error);
        string[] pages =
        [
            "/", "/?q=%3Cscript%3Ealert(5)%3C/script%3E", "/conflicts", "/conflicts?metric=%22%3E%3Cscript%3E&area=%3Cimg%20src=x%3E", "/review", "/review?reason=%3Cscript%3E", "/runs", "/sources",
            "/sources?edition=%22onfocus=alert(6)%20autofocus=", "/review/sign-in", .. documents, .. runs, .. facts.Take(3).Select(id => "/review/" + id),
        ];
        foreach (var page in pages) await CheckAsync(served, page);
    }

    private static async Task CheckAsync(ServedWorkspace served, string path)
    {
        var (html, answer) = await served.GetAsync(path);
        using var held = answer;
        using var document = new HtmlParser().ParseDocument(html);
        var all = document.All.ToList();
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; script-src 'self'"), path);
            Assert.That(html, Has.Length.LessThan(LargestPage), path);
            Assert.That(all.Select(element => element.LocalName).Except(s_allowed), Is.Empty, path);
            Assert.That(all.Where(element => element.LocalName == "script").Select(element => element.GetAttribute("src")), Is.All.StartsWith("/assets/"), path);
            Assert.That(all.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style"), Is.Empty, path);
            Assert.That(all.Select(element => element.GetAttribute("href")).OfType<string>().Where(address => !IsHarmless(address)), Is.Empty, path);
            Assert.That(Overrides(document), Is.Empty, path);
        });
    }

    private static bool IsHarmless(string address) =>
        address.StartsWith('/') || address.StartsWith('#') || address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal);

    // An override of the direction ends with its element: each stands in one that holds nothing of the interface.
    private static IEnumerable<string> Overrides(IDocument document) => document.Descendants<IText>()
        .Where(text => text.Data.Contains('\u202E', StringComparison.Ordinal) && text.Ancestors<IElement>().All(element => element.LocalName is not ("bdi" or "title" or "option" or "textarea")))
        .Where(text => text.ParentElement?.Closest("table.facts td, table.facts th") is null)
        .Select(text => text.ParentElement?.OuterHtml[..Math.Min(200, text.ParentElement.OuterHtml.Length)] ?? "");

    private static string Text()
    {
        var text = new StringBuilder($"The state of {Attack}\n\n");
        text.Append("In 2024 China had 15 notable AI models, says ").Append(Attack).Append(".\n\n");
        text.Append("In 2024 ").Append(Attack).Append(" reached 61.1 percent of AI patents in China.\n\n");
        while (text.Length < 5_000_000) text.Append("Nothing of note was said here about ").Append(Attack).Append(" on that day, and the words go on and on.\n\n");
        return text.ToString();
    }

    private static string Html()
    {
        var encoded = WebUtility.HtmlEncode(Attack);
        return $"<html><head><title>The state of {encoded}</title><meta name=author content=\"{encoded}\"></head><body><article><h1>The state of {encoded}</h1>"
            + $"<p>In 2024 China had 15 notable AI models, says {encoded}, which is a sentence of some length so that it counts as prose.</p>"
            + $"<p>In 2024 <b onclick=\"alert(7)\">the share of China</b> reached 61.1 percent of AI patents, {encoded}, and that was the largest share of all countries.</p>"
            + "<script>document.write('In 2024 there were 99 scripts.')</script></article></body></html>";
    }
}
