using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Web.Tests.Series;

/// <summary>Series and figures that tests are about.</summary>
internal static class SeriesCases
{
    public static readonly Vocabulary Vocabulary = new(
        [new MetricDefinition { Id = "ai_patents", NameEn = "AI patents", NameZh = "人工智能专利", Chapter = "research", Cues = [] }],
        [new AreaDefinition { Codes = ["CN"], Names = ["China", "中国"] }, new AreaDefinition { Codes = ["US"], Names = ["United States", "美国"] }],
        []);

    public static Wording Wording(string language = "en") => new(new VocabularyNames(Vocabulary), Words.Of(language));

    public static SeriesSummary Series(string area = "CN", string kind = "share", string dimension = "percent", string id = "s1") => new()
    {
        SeriesId = id,
        Metric = "ai_patents",
        Area = [area],
        Subject = [],
        Kind = kind,
        Dimension = dimension,
        Times = 2,
        Editions = 1,
        Conflicts = 0,
        LatestPeriod = "2024",
        LatestValue = 70,
        LatestUnit = "percent",
        LatestQualifier = "exact",
    };

    public static SeriesPoint Point(string? period, decimal value, string unit = "percent", string id = "s1") => new()
    {
        SeriesId = id,
        ObservationId = $"{id}-{period}",
        Generation = 1,
        Period = period,
        Agreement = "single",
        Stance = "primary",
        Edition = "ai-index/2025",
        FactId = $"{id}-{period}-{value}",
        Value = value,
        Unit = unit,
        Qualifier = "exact",
        Confidence = 0.9,
        Mention = "70 percent",
        Sentence = "China holds 70 percent.",
        SourceLink = "https://news.example/report",
        Publisher = "Example News",
        Source = "https://news.example/report",
    };
}
