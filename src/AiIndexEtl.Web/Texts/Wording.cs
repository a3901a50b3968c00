using AiIndexEtl.Core.Text;
using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Texts;

/// <summary>Figures and what they are about, in the words of one language.</summary>
/// <param name="names">Names of metrics and places.</param>
/// <param name="words">The words of the interface.</param>
public sealed class Wording(VocabularyNames names, Words words)
{
    private static readonly string[] s_chapters = ["research", "performance", "responsible", "economy", "science", "education", "talent", "policy", "opinion"];

    /// <summary>The words of the interface.</summary>
    public Words Words => words;

    /// <summary>True for Chinese.</summary>
    public bool IsChinese => words.IsChinese;

    /// <summary>What parts the items of a list.</summary>
    public string Comma => IsChinese ? "、" : ", ";

    /// <summary>The chapter of a metric.</summary>
    public string ChapterOf(string metric) => names.Chapter(metric);

    /// <summary>Where the chapter of a metric stands in the report, from 0; those that it does not have stand behind it.</summary>
    public int PlaceOfChapter(string metric) => Array.IndexOf(s_chapters, ChapterOf(metric)) is >= 0 and var place ? place : s_chapters.Length;

    /// <summary>The name of a metric; for one that the vocabulary does not know its own words.</summary>
    public string Metric(string id, string? text = null)
    {
        if (id == "other") return text ?? words["metric.other"];
        return names.Metric(id, IsChinese);
    }

    /// <summary>The name of a place.</summary>
    public string Area(string code) => names.Area(code, IsChinese);

    /// <summary>The names of places; the world where there are none.</summary>
    public string Areas(IReadOnlyList<string> codes) => codes.Count == 0 ? words["area.none"] : string.Join(Comma, codes.Select(Area));

    /// <summary>What a series is called without its place: metric, what it is about and kind.</summary>
    public string Series(string metric, string? text, IReadOnlyList<string> subject, string kind)
    {
        var about = subject.Count == 0 ? Metric(metric, text) : $"{Metric(metric, text)}{(IsChinese ? "：" : ": ")}{string.Join(Comma, subject)}";
        var sort = words.Value("kind", kind);
        if (sort.Length == 0) return about;
        return IsChinese ? $"{about}（{sort}）" : $"{about} ({sort})";
    }

    /// <summary>What a series is called with its place.</summary>
    public string Series(SeriesSummary series)
    {
        var name = Series(series.Metric, series.MetricText, series.Subject, series.Kind);
        return series.Area.Count == 0 ? name : $"{name}{(IsChinese ? "，" : ", ")}{Areas(series.Area)}";
    }

    /// <summary>A figure as a person writes it.</summary>
    public string Figure(decimal value, decimal? upper, string unit, string qualifier) => FigureText.Of(value, upper, unit, qualifier, IsChinese);

    /// <summary>Some names, and how many there are besides.</summary>
    public string Some(IReadOnlyList<string> all, int most) =>
        all.Count <= most ? string.Join(Comma, all) : words.With("list.more", string.Join(Comma, all.Take(most)), Words.Count(all.Count - most));
}
