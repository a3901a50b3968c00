using AiIndexEtl.Web.Charts;

namespace AiIndexEtl.Web.Tests.Charts;

/// <summary>Charts that tests draw.</summary>
internal static class ChartExamples
{
    public static ChartText Text(string title = "Private investment", string unit = "billion USD") => new()
    {
        Title = title,
        Unit = unit,
        Description = "2022 47.4; 2023 67.2; 2024 109.1",
        Notes = ["~: about"],
        Source = "Source: ai-index/2025, as told by Example News",
    };

    public static ChartMark Mark(string? period, decimal value, decimal? upper = null) => new()
    {
        Period = period,
        Value = value,
        Upper = upper,
        Label = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Told = $"{period}: {value}",
    };

    public static LineChart Lines(params ChartLine[] lines) => new(Text(), lines);

    public static LineChart Investment() => Lines(new ChartLine("", [Mark("2022", 47.4m), Mark("2023", 67.2m), Mark("2024", 109.1m)]));
}
