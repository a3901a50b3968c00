using System.Text.Encodings.Web;
using System.Text.Unicode;
using AiIndexEtl.Web.Serving;
using AiIndexEtl.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiIndexEtl.Web.Reports;

/// <summary>A report as one HTML file, made of the same parts as the pages.</summary>
public static class ReportPage
{
    /// <summary>The file as text.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="wording">Its words.</param>
    public static async Task<string> RenderAsync(ReportData report, Wording wording)
    {
        // Chinese stands as it is: as numeric references it would be twice as long, and no mail shows them better.
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReportDocument.Report)] = report,
            [nameof(ReportDocument.Text)] = new ReportWords(wording),
            [nameof(ReportDocument.Style)] = Sheet("Reports/report.css") + EmbeddedAssets.TextOf("chart.css"),
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportDocument>(parameters)).ToHtmlString());
    }

    private static string Sheet(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
