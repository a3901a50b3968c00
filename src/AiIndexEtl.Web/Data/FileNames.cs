using System.Text;

namespace AiIndexEtl.Web.Data;

/// <summary>Names of files that are handed on.</summary>
public static class FileNames
{
    private const int Longest = 80;

    /// <summary>A name for the figures of a series: letters, digits and hyphens, without an ending.</summary>
    public static string Of(SeriesSummary series) => Plain(string.Join('-', [series.Metric, .. series.Area, .. series.Subject, series.Kind]));

    /// <summary>A name for the figures of several places.</summary>
    public static string Of(SeriesQuery query) => Plain(string.Join('-', [query.Metric, query.Key, query.Subject, query.Kind]));

    private static string Plain(string words)
    {
        var name = new StringBuilder();
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || c == '_') name.Append(c);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
            if (name.Length == Longest) break;
        }

        return name.ToString().Trim('-') is { Length: > 0 } plain ? plain : "series";
    }
}
