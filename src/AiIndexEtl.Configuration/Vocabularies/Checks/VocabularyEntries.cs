using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>The entries of vocabulary files with the places of their words.</summary>
internal sealed class VocabularyEntries
{
    /// <summary>The metrics.</summary>
    public List<MetricEntry> Metrics { get; } = [];

    /// <summary>The places.</summary>
    public List<VocabularyEntry> Areas { get; } = [];

    /// <summary>The things that are no places.</summary>
    public List<VocabularyEntry> Names { get; } = [];

    /// <summary>
    /// Adds what can be read of a file, mistakes aside: the reader of the vocabulary tells those. Nothing is added of a text that is no YAML.
    /// </summary>
    public VocabularyFileCount Add(string text, string file)
    {
        var ignored = new ProblemList(file);
        var tree = YamlTree.Read(text, ignored);
        var root = new SectionReader(ignored.Count > 0 ? null : tree, VocabularySections.Root, ignored);
        List<MetricEntry> metrics = [.. root.Sections("metrics").Select(metric => Metric(metric, file))];
        List<VocabularyEntry> areas = [.. root.Sections("areas").Select(area => Entry(area, file, ["names", "adjectives", "cities"]))];
        List<VocabularyEntry> names = [.. root.Sections("names").Select(name => Entry(name, file, ["names"]))];
        Metrics.AddRange(metrics);
        Areas.AddRange(areas);
        Names.AddRange(names);
        return new VocabularyFileCount(
            file, metrics.Count, metrics.Sum(metric => metric.Cues.Count), areas.Count, names.Count,
            areas.Concat(names).Sum(entry => entry.Names.Count));
    }

    private static MetricEntry Metric(SectionReader metric, string file) => new(
        file, metric.Line, metric.TextScalar("id"), metric.TextScalar("zh"), metric.Scalars("cues"), metric.Scalars("units"), metric.Node("range"))
    {
        Narrows = metric.Scalars("narrows"),
        Marks = metric.Scalars("marks"),
    };

    private static VocabularyEntry Entry(SectionReader entry, string file, string[] keys) =>
        new(file, entry.Line, [.. keys.SelectMany(entry.Scalars)], entry.Scalars("except"));
}
