using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Configuration.Yaml;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>Turns the text of a vocabulary file into definitions, or into all that is wrong with it.</summary>
public static class VocabularyReader
{
    /// <summary>Reads the text. Nothing is thrown: what is wrong is in the result.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The file, as the user named it, for messages.</param>
    public static Checked<Vocabulary> Read(string text, string file)
    {
        var problems = new ProblemList(file);
        var tree = YamlTree.Read(text, problems);
        if (problems.Count > 0) return problems.Judge(new Vocabulary([], [], []));

        var root = new SectionReader(tree, VocabularySections.Root, problems);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var vocabulary = new Vocabulary(
            [.. root.Sections("metrics").Select(metric => ReadMetric(metric, lines))],
            [.. root.Sections("areas").Select(ReadArea)],
            [.. root.Sections("names").Select(ReadName)]);
        return problems.Judge(vocabulary);
    }

    private static MetricDefinition ReadMetric(SectionReader metric, Dictionary<string, int> lines)
    {
        var id = metric.Text("id") ?? "";
        if (id.Length > 0 && !lines.TryAdd(id, metric.Line))
        {
            metric.Report("id", string.Create(CultureInfo.InvariantCulture, $"The id \"{id}\" is taken by the metric of line {lines[id]}"), "an id of its own for each metric");
        }

        return new MetricDefinition
        {
            Id = id,
            Chapter = metric.Text("chapter") ?? "",
            NameEn = metric.Text("en") ?? "",
            NameZh = metric.Text("zh") ?? "",
            Covers = metric.Text("covers") ?? "",
            Cues = metric.Texts("cues"),
            Units = metric.Texts("units"),
            NeedsAiContext = metric.Flag("ai_context"),
        };
    }

    private static AreaDefinition ReadArea(SectionReader area) => new()
    {
        Codes = area.Text("code") is { } code ? [code] : area.Texts("codes"),
        Names = area.Texts("names"),
        Adjectives = area.Texts("adjectives"),
        Cities = area.Texts("cities"),
        Exceptions = area.Texts("except"),
    };

    private static NameDefinition ReadName(SectionReader name) => new()
    {
        Kind = Enum.TryParse<NameKind>(name.Text("kind"), ignoreCase: true, out var kind) ? kind : default,
        Names = name.Texts("names"),
        Exceptions = name.Texts("except"),
    };
}
