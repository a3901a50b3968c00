using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests.Serving;

public sealed class ExportTests
{
    [Test]
    public async Task Csv_holds_all_facts_of_the_view_with_mark_and_name_for_spreadsheets()
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures(), Invented.Share("https://en.example/1", "44%", 44m, "US"));

        using var answer = await site.Client.GetAsync(new Uri("/export?area=US&sort=value&order=asc&page=7&format=csv", UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var csv = Encoding.UTF8.GetString(bytes[3..]);

        Assert.Multiple(() =>
        {
            Assert.That(bytes[..3], Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));
            Assert.That(csv, Does.StartWith("source,mention,").And.Contain(",fact_id,"));
            Assert.That(csv, Does.Match("(?s)\n.*,20\\.9%,.*\n.*,44%,").And.Not.Contain(",61.1%,"));
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/csv"));
            Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Does.Match("^facts-2026-03-0[12]\\.csv$"));
        });
    }

    [Test]
    public async Task Jsonl_is_one_object_for_each_fact()
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());

        var lines = (await site.GetAsync("/export?format=jsonl")).TrimEnd('\n').Split('\n');

        Assert.That(lines.Select(line => (decimal)JsonNode.Parse(line)!["value"]!), Is.EquivalentTo(new[] { 61.1m, 20.9m }));
    }

    [Test]
    public async Task Words_of_articles_are_no_formula_for_a_spreadsheet()
    {
        await using var site = await WebSite.OpenAsync(new Page { Title = "=HYPERLINK(\"http://evil.example\")", Text = "It was 61.1% in all." }.With("61.1%", 61.1m, claim => claim with { Value = -61.1m }));

        var csv = await site.GetAsync("/export?format=csv");

        Assert.That(csv, Does.Contain("\"'=HYPERLINK(").And.Contain(",-61.1,"));
    }

    [TestCase("")]
    [TestCase("format=exe")]
    public async Task Another_format_is_refused(string query)
    {
        await using var site = await WebSite.OpenAsync(Invented.TwoFigures());

        using var answer = await site.Client.GetAsync(new Uri("/export?" + query, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
