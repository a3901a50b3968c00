using AiIndexEtl.Configuration.Yaml;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>Writes metrics as they stand in a vocabulary file.</summary>
public static class MetricLines
{
    /// <summary>The lines of a metric as an item of the list <c>metrics</c>, without line feeds.</summary>
    public static IReadOnlyList<string> Write(MetricDefinition metric)
    {
        var lines = new List<string>
        {
            "  - id: " + metric.Id,
            "    chapter: " + YamlWords.Written(metric.Chapter),
            "    en: " + YamlWords.Quoted(metric.NameEn),
            "    zh: " + YamlWords.Quoted(metric.NameZh),
        };
        if (metric.NameZhHant.Length > 0) lines.Add("    zh_hant: " + YamlWords.Quoted(metric.NameZhHant));
        if (metric.Covers.Length > 0) lines.Add("    covers: " + YamlWords.Quoted(metric.Covers));
        if (metric.Narrows.Count > 0) lines.Add($"    narrows: [{string.Join(", ", metric.Narrows)}]");
        if (metric.Marks.Count > 0) lines.Add($"    marks: [{string.Join(", ", metric.Marks.Select(YamlWords.Quoted))}]");
        if (metric.Units.Count > 0) lines.Add($"    units: [{string.Join(", ", metric.Units.Select(YamlWords.Written))}]");
        if (metric.Cues.Count > 0) lines.AddRange(["    cues:", .. metric.Cues.Select(cue => "      - " + YamlWords.Quoted(cue))]);
        return lines;
    }
}
