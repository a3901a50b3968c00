using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Configuration.Yaml;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>Turns the text of a vocabulary file into definitions, or into all that is wrong with it.</summary>
public static class VocabularyReader
{
    private static readonly string[] NamesOfAi =
        ["artificial intelligence", "machine learning", "generative", "GenAI", "人工智能", "人工智慧", "机器学习", "大模型", "生成式"];

    /// <summary>
    /// Reads the text. Nothing is thrown: what is wrong is in the result. A Latin name in small letters is followed by its forms with
    /// capital first letters, as it stands at the beginning of a sentence and in a title.
    /// </summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The file, as the user named it, for messages.</param>
    public static Checked<Vocabulary> Read(string text, string file)
    {
        var problems = new ProblemList(file);
        var tree = YamlTree.Read(text, problems);
        if (problems.Count > 0) return problems.Judge(new Vocabulary([], [], []));

        var root = new SectionReader(tree, VocabularySections.Root, problems);
        var metricIds = new TakenNames("id", "metric", problems);
        var areaNames = new TakenNames("name", "area", problems);
        var thingNames = new TakenNames("name", "entry", problems);
        List<MetricDefinition> metrics = [.. root.Sections("metrics").Select(metric => ReadMetric(metric, metricIds, problems))];
        List<AreaDefinition> areas = [.. root.Sections("areas").Select(area => ReadArea(area, areaNames, problems))];
        List<NameDefinition> things = [.. root.Sections("names").Select(thing => ReadName(thing, thingNames))];

        return problems.Judge(new Vocabulary(
            metrics,
            [.. areas.Select(area => WithCapitals(area, areaNames))],
            [.. things.Select(thing => WithCapitals(thing, thingNames))]));
    }

    private static MetricDefinition ReadMetric(SectionReader metric, TakenNames ids, ProblemList problems)
    {
        var id = metric.TextScalar("id");
        if (id is not null && !IsMetricId(id.Text))
        {
            problems.Add(id.Line, id.Column, $"The id of a metric is {id.Describe()}", VocabularySections.MetricId);
        }
        else if (id is not null) ids.Take(id, metric.Line);

        return new MetricDefinition
        {
            Id = id?.Text ?? "",
            Chapter = metric.Text("chapter") ?? "",
            NameEn = metric.Text("en") ?? "",
            NameZh = metric.Text("zh") ?? "",
            NameZhHant = metric.Text("zh_hant") ?? "",
            Covers = metric.Text("covers") ?? "",
            Cues = metric.Texts("cues"),
            Units = metric.Texts("units"),
            Range = ReadRange(metric),
            NeedsAiContext = metric.Node("ai_context") is null ? SpeaksOfAi(metric) : metric.Flag("ai_context"),
            Narrows = metric.Texts("narrows"),
            Marks = metric.Texts("marks"),
        };
    }

    // "granted AI patents": its cue phrases need not say AI, because the articles do. "tractors sold" needs no article about AI.
    private static bool SpeaksOfAi(SectionReader metric)
    {
        var names = $"{metric.Text("en")} {metric.Text("zh")}";
        return NamesOfAi.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase)) || HasWordAi(names);
    }

    private static bool HasWordAi(string names)
    {
        for (var at = names.IndexOf("AI", StringComparison.Ordinal); at >= 0; at = names.IndexOf("AI", at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsAsciiLetter(names[at - 1])) && (at + 2 == names.Length || !char.IsAsciiLetter(names[at + 2]))) return true;
        }

        return false;
    }

    private static PlausibleRange? ReadRange(SectionReader metric)
    {
        var numbers = metric.Numbers("range");
        if (metric.Node("range") is not YamlList list || numbers.Count < list.Items.Count) return null;
        if (numbers.Count != 2)
        {
            metric.Report("range", $"\"range\" is a list of {numbers.Count.ToString(CultureInfo.InvariantCulture)}", VocabularySections.PlausibleRange);
            return null;
        }

        if (numbers[0] <= numbers[1]) return new PlausibleRange(numbers[0], numbers[1]);

        metric.Report("range", "\"range\" is upside down", "the smaller number first", "Swap the two.");
        return null;
    }

    private static AreaDefinition ReadArea(SectionReader area, TakenNames taken, ProblemList problems)
    {
        IReadOnlyList<YamlScalar> codes = area.TextScalar("code") is { } code ? [code] : area.Scalars("codes");
        foreach (var wrong in codes.Where(one => !IsCode(one.Text)))
        {
            problems.Add(wrong.Line, wrong.Column, $"The code of an area is {wrong.Describe()}", VocabularySections.Code);
        }

        return new AreaDefinition
        {
            Codes = [.. codes.Select(one => one.Text)],
            Names = Taken(area, "names", taken),
            Adjectives = Taken(area, "adjectives", taken),
            Cities = Taken(area, "cities", taken),
            Signs = Taken(area, "signs", taken),
            Exceptions = area.Texts("except"),
        };
    }

    private static NameDefinition ReadName(SectionReader name, TakenNames taken) => new()
    {
        Kind = Enum.TryParse<NameKind>(name.Text("kind"), ignoreCase: true, out var kind) ? kind : default,
        Names = Taken(name, "names", taken),
        Exceptions = name.Texts("except"),
    };

    private static string[] Taken(SectionReader section, string key, TakenNames taken)
    {
        var scalars = section.Scalars(key);
        foreach (var scalar in scalars) taken.Take(scalar, section.Line);
        return [.. scalars.Select(scalar => scalar.Text)];
    }

    private static AreaDefinition WithCapitals(AreaDefinition area, TakenNames taken) => area with
    {
        Names = Capitals.AddTo(area.Names, taken),
        Adjectives = Capitals.AddTo(area.Adjectives, taken),
        Cities = Capitals.AddTo(area.Cities, taken),
        Signs = Capitals.AddTo(area.Signs, taken),
        Exceptions = Capitals.AddTo(area.Exceptions, taken),
    };

    private static NameDefinition WithCapitals(NameDefinition thing, TakenNames taken) => thing with
    {
        Names = Capitals.AddTo(thing.Names, taken),
        Exceptions = Capitals.AddTo(thing.Exceptions, taken),
    };

    // "ai_patents_granted". Regular expressions would cost more at start than all the rest of the reading.
    private static bool IsMetricId(string id) =>
        char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_');

    // "CN", "EU+GB", "SOUTHEAST_ASIA".
    private static bool IsCode(string code) =>
        code.Length >= 2
            && char.IsAsciiLetterUpper(code[0])
            && char.IsAsciiLetterUpper(code[^1])
            && code.All(c => char.IsAsciiLetterUpper(c) || c is '_' or '+' || char.IsAsciiDigit(c));
}
