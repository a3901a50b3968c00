using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests;

/// <summary>Invented articles.</summary>
internal static class Invented
{
    public const string Chinese = "标题\n2024年，中国占全球人工智能专利的61.1%，居首位。\n美国占20.9%。";

    public static Func<Claim, Claim> Patents(string area) => claim => claim with { Metric = "ai_patents", MetricText = null, Area = [area] };

    /// <summary>An article that states a share of patents.</summary>
    public static Page Share(string source, string mention, decimal value, string area = "CN") => new Page
    {
        Source = source,
        Text = $"The year in patents\nIn 2024 the country held {mention} of AI patents, says the report. It was the largest share.",
        Publisher = new Uri(source).Host,
    }.With(mention, value, Patents(area));

    /// <summary>An article in Chinese with two figures.</summary>
    public static Page TwoFigures() => new Page { Source = "https://zh.example/1", Text = Chinese, Title = "专利之年" }
        .With("61.1%", 61.1m, Patents("CN")).With("20.9%", 20.9m, Patents("US"));
}
