using System.Collections.Frozen;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Web.Data;

/// <summary>What metrics and places are called in both languages, and which of them a word of either language means.</summary>
public sealed class VocabularyNames
{
    private readonly FrozenDictionary<string, MetricDefinition> _metrics;
    private readonly FrozenDictionary<string, (string En, string Zh)> _areas;
    private readonly List<(string Folded, string Metric)> _metricNames = [];
    private readonly List<(string Folded, IReadOnlyList<string> Codes)> _areaNames = [];

    /// <summary>Reads the vocabulary.</summary>
    public VocabularyNames(Vocabulary vocabulary)
    {
        _metrics = vocabulary.Metrics.ToFrozenDictionary(metric => metric.Id, StringComparer.Ordinal);
        var areas = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var metric in vocabulary.Metrics)
        {
            foreach (var name in (string[])[metric.Id, metric.NameEn, metric.NameZh, metric.NameZhHant])
            {
                if (name.Length > 0) _metricNames.Add((TextFolding.Fold(name), metric.Id));
            }
        }

        foreach (var area in vocabulary.Areas)
        {
            foreach (var name in area.Names.Concat(area.Codes)) _areaNames.Add((TextFolding.Fold(name), area.Codes));
            if (area.Codes.Count == 1) areas.TryAdd(area.Codes[0], (area.Names.FirstOrDefault(IsLatin) ?? area.Codes[0], area.Names.FirstOrDefault(name => !IsLatin(name)) ?? area.Codes[0]));
        }

        _areas = areas.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The name of a metric; the id where the vocabulary does not know it.</summary>
    public string Metric(string id, bool isChinese) => _metrics.TryGetValue(id, out var metric) ? (isChinese ? metric.NameZh : metric.NameEn) : id;

    /// <summary>The chapter of a metric; <c>other</c> where the vocabulary does not know it.</summary>
    public string Chapter(string id) => _metrics.TryGetValue(id, out var metric) ? metric.Chapter : "other";

    /// <summary>The name of a place; the code where the vocabulary does not know it.</summary>
    public string Area(string code, bool isChinese) => _areas.TryGetValue(code, out var names) ? (isChinese ? names.Zh : names.En) : code;

    /// <summary>The metrics in whose names a word stands, and the places that it names. Places are matched as a whole, so that "us" is no part of Russia.</summary>
    public (IReadOnlyList<string> Metrics, IReadOnlyList<string> Areas) Find(string word)
    {
        var folded = TextFolding.Fold(word);
        if (folded.Length < 2) return ([], []);
        return (
            [.. _metricNames.Where(name => name.Folded.Contains(folded, StringComparison.Ordinal)).Select(name => name.Metric).Distinct(StringComparer.Ordinal)],
            [.. _areaNames.Where(name => name.Folded == folded && name.Codes.Count == 1).Select(name => name.Codes[0]).Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsLatin(string name) => name[0] < '\u2E80';
}
