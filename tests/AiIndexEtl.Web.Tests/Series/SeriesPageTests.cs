using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests.Series;

internal sealed partial class SeriesPageTests
{
    private static readonly Page s_page = new Page
    {
        Text = "China held 61 percent of the patents in 2023. China held 70 percent of the patents in 2024. The United States held 14 percent in 2024 <b>\"and=1.",
    }
        .With("61 percent", 61, claim => Patents(claim, "CN", "2023"))
        .With("70 percent", 70, claim => Patents(claim, "CN", "2024"))
        .With("14 percent", 14, claim => Patents(claim, "US", "2024"));

    [Test]
    public async Task The_list_has_series_with_several_times_and_the_others_on_demand()
    {
        await using var site = await WebSite.OpenAsync(s_page);

        var several = await site.SeenAsync("/series");
        var all = await site.SeenAsync("/series?single=1");

        Assert.That(several, Does.Contain("1 series").And.Contain("AI patents (share)").And.Contain("China").And.Contain("class=\"spark\""));
        Assert.That(all, Does.Contain("2 series").And.Contain("United States"));
        Assert.That(await site.SeenAsync("/series?area=US&single=1"), Does.Contain("1 series").And.Not.Contain("61%"));
        Assert.That(await site.SeenAsync("/series?metric=none"), Does.Contain("There is no such series."));
        Assert.That(site.Defects, Is.Empty);
    }

    [Test]
    public async Task A_series_shows_its_chart_in_two_widths_and_all_values_with_links()
    {
        await using var site = await WebSite.OpenAsync(s_page);

        var page = await site.GetAsync($"/series/{await SeriesIdAsync(site)}");

        Assert.That(page, Does.Contain("id=\"series-wide-title\"").And.Contain("id=\"series-narrow-title\""));
        Assert.That(page, Does.Contain($"/figures/{site.FactId("61 percent")}").And.Contain($"/figures/{site.FactId("70 percent")}"));
        Assert.That(page, Does.Not.Contain("style=").And.Not.Contain("onclick"));
        Assert.That(WebUtility.HtmlDecode(await site.GetAsync($"/series/{await SeriesIdAsync(site)}?lang=zh")), Does.Contain("人工智能专利（占比），中国"));
    }

    [Test]
    public async Task Places_are_compared_over_time_and_at_a_time()
    {
        await using var site = await WebSite.OpenAsync(s_page);

        var page = await site.SeenAsync("/series?metric=ai_patents&kind=share");

        Assert.That(page, Does.Contain("id=\"over-wide-title\"").And.Contain("id=\"at-wide-title\"").And.Contain("By place, 2024"));
        Assert.That(page, Does.Contain("value=\"CN\" checked").And.Contain("value=\"US\" checked"));
        Assert.That(await site.SeenAsync("/series?metric=ai_patents&kind=share&area=US"), Does.Not.Contain("value=\"CN\" checked"));
    }

    [Test]
    public async Task Charts_are_handed_on_as_drawings_and_tables()
    {
        await using var site = await WebSite.OpenAsync(s_page);
        var id = await SeriesIdAsync(site);

        foreach (var address in (string[])[$"/series/{id}.svg", "/series.svg?metric=ai_patents&kind=share", "/series/areas.svg?metric=ai_patents&kind=share"])
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"), address);
            Assert.That(XElement.Parse(await answer.Content.ReadAsStringAsync()).Name.LocalName, Is.EqualTo("svg"));
        }

        var csv = await site.GetAsync($"/series/{id}.csv");
        Assert.That(csv.Split('\n')[0].TrimStart('\uFEFF'), Does.StartWith("series_id,metric,area,subject,kind,period,"));
        Assert.That(csv, Does.Contain(",2023,,61,").And.Contain(",2024,,70,").And.Not.Contain(",14,"));
        Assert.That(await site.GetAsync("/series/areas.csv?metric=ai_patents&kind=share&period=2024"), Does.Contain(",14,").And.Not.Contain(",61,"));
    }

    [TestCase("/series/0123456789")]
    [TestCase("/series/0123456789.svg")]
    [TestCase("/series/0123456789.csv")]
    [TestCase("/series.svg")]
    [TestCase("/series.csv?metric=ai_patents&kind=ratio")]
    [TestCase("/series/areas.svg?metric=x&kind=y")]
    [TestCase("/series?metric=x&kind=y")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var site = await WebSite.OpenAsync(s_page);

        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(site.Defects, Is.Empty);
    }

    private static async Task<string> SeriesIdAsync(WebSite site) => SeriesAddress().Match(await site.GetAsync("/series")).Groups["id"].Value;

    private static Claim Patents(Claim claim, string area, string period) => claim with { Metric = "ai_patents", MetricText = "patents", Area = [area], Period = period };

    // <tr data-href="/series/0f3a...">
    [GeneratedRegex("data-href=\"/series/(?<id>[0-9a-f]{64})\"", RegexOptions.NonBacktracking)]
    private static partial Regex SeriesAddress();
}
