using System.Globalization;
using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Figures;

/// <summary>
/// How to cite the source of a figure: who, title, outlet, day, address of the words, and the day it was read. In English in the order of the
/// Chicago Manual of Style, in Chinese in that of GB/T 7714 for electronic resources.
/// </summary>
public static class Citation
{
    private static readonly CultureInfo s_english = CultureInfo.InvariantCulture;

    /// <summary>The citation. What is unknown is left out.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="isChinese">True for Chinese.</param>
    public static string Of(FigureDetail figure, bool isChinese) => isChinese ? Chinese(figure) : English(figure);

    private static string English(FigureDetail figure)
    {
        var fact = figure.Fact;
        var parts = new List<string>();
        if (figure.Author is { } author) parts.Add(Sentence(author));
        if (fact.Title is { } title) parts.Add($"“{Sentence(title)}”");
        var outlet = string.Join(", ", new[] { fact.Publisher, fact.Published?.ToString("MMMM d, yyyy", s_english) }.OfType<string>());
        if (outlet.Length > 0) parts.Add(Sentence(outlet));
        parts.Add(Address(fact) + ".");
        if (figure.AccessedAt is { } read) parts.Add($"Accessed {read.ToString("MMMM d, yyyy", s_english)}.");
        if ((figure.EditionCitation ?? fact.Edition) is { } report) parts.Add($"On: {Sentence(report)}");
        return string.Join(' ', parts);
    }

    private static string Chinese(FigureDetail figure)
    {
        var fact = figure.Fact;
        var parts = new List<string>();
        if ((figure.Author ?? fact.Publisher) is { } who) parts.Add($"{who}. ");
        parts.Add($"{fact.Title ?? fact.Source}[EB/OL]. ");
        if (figure.Author is not null && fact.Publisher is { } outlet) parts.Add($"{outlet}, ");
        if (fact.Published is { } day) parts.Add($"({Day(day)})");
        if (figure.AccessedAt is { } read) parts.Add($"[{Day(DateOnly.FromDateTime(read.UtcDateTime))}]");
        if (fact.Published is not null || figure.AccessedAt is not null) parts.Add(". ");
        parts.Add(Address(fact) + ".");
        if ((figure.EditionCitation ?? fact.Edition) is { } report) parts.Add($" 所述报告：{report}");
        return string.Concat(parts);
    }

    private static string Address(Fact fact) => FigureDetail.IsOfTheWeb(fact.SourceLink) ? fact.SourceLink : fact.Source;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sentence(string words) => words.Length > 0 && words[^1] is '.' or '?' or '!' or '。' or '？' or '！' ? words : words + ".";
}
