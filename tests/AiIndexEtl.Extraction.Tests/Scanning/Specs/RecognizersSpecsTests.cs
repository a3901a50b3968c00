using System.Globalization;
using System.Text.Json;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Scanning.Specs;

/// <summary>
/// The public specifications of Recognizers-Text (MIT, Copyright (c) Microsoft Corporation), which stand beside the repository on machines
/// where it is measured: the value of at least 98 % of the percentages and currencies and 95 % of the cardinal numbers, in both languages,
/// without the classes that docs/numbers.md names.
/// </summary>
[Category("Reference")]
public sealed class RecognizersSpecsTests
{
    private static string Specs => Path.Combine(RepositoryFiles.Root, "..", "shared", "bench", "numbers", "recognizers-specs.jsonl");

    [TestCase("zh", "Percent", 0.98)]
    [TestCase("en", "Percent", 0.98)]
    [TestCase("zh", "Currency", 0.98)]
    [TestCase("en", "Currency", 0.98)]
    [TestCase("zh", "Number", 0.95)]
    [TestCase("en", "Number", 0.95)]
    public void The_value_is_right_for_most_cases(string language, string model, double floor)
    {
        var all = Cases(language, model);
        var kept = all.Where(spec => SpecClasses.Of(spec) is null).ToList();
        var wrong = kept.Where(spec => !IsRight(spec)).ToList();
        foreach (var spec in wrong) TestContext.Out.WriteLine($"  wrong: \"{spec.Input}\": {spec.Text} = {spec.Value.ToString(CultureInfo.InvariantCulture)}");
        TestContext.Out.WriteLine(Summary(language, model, all, kept.Count - wrong.Count));

        Assert.That((double)(kept.Count - wrong.Count) / kept.Count, Is.AtLeast(floor));
    }

    [Test]
    public void The_document_tells_what_is_measured()
    {
        var document = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "numbers.md"));
        var models = new[] { ("zh", "Percent"), ("en", "Percent"), ("zh", "Currency"), ("en", "Currency"), ("zh", "Number"), ("en", "Number") };
        var cases = models.SelectMany(pair => Cases(pair.Item1, pair.Item2)).ToList();
        List<string> rows = [];
        foreach (var (language, model) in models)
        {
            var all = Cases(language, model);
            rows.Add(Summary(language, model, all, all.Count(spec => SpecClasses.Of(spec) is null && IsRight(spec))));
        }

        foreach (var (name, what, _) in SpecClasses.All) rows.Add($"| {name} | {what} | {cases.Count(spec => SpecClasses.Of(spec) == name)} |");
        foreach (var row in rows) TestContext.Out.WriteLine(row);

        Assert.That(rows.Where(row => !document.Contains(row, StringComparison.Ordinal)), Is.Empty);
    }

    private static string Summary(string language, string model, List<SpecCase> all, int right)
    {
        var kept = all.Count(spec => SpecClasses.Of(spec) is null);
        return string.Create(CultureInfo.InvariantCulture, $"| {language} {model} | {all.Count} | {all.Count - kept} | {kept} | {right} | {100.0 * right / kept:0.0} % |");
    }

    // The number of a mention that overlaps the expected words. A fraction counts in percent; cents and pence in dollars and pounds; the
    // second number of a range is its upper end.
    private static bool IsRight(SpecCase spec)
    {
        foreach (var mention in QuantityScanner.Scan(spec.Input).Mentions)
        {
            if (mention.Start >= spec.End || spec.Start >= mention.End) continue;
            var scale = mention.Unit == "percent" && spec.Model == "Number" ? 100 : spec.Unit is "Cent" or "Pence" ? 0.01 : 1;
            if (Same(mention.Value, spec.Value * scale) || mention.Upper is { } upper && Same(upper, spec.Value * scale)) return true;
        }

        return false;
    }

    private static bool Same(decimal value, double expected) => Math.Abs((double)value - expected) <= 1e-6 * Math.Max(Math.Abs(expected), 1e-9);

    private static List<SpecCase> Cases(string language, string model)
    {
        if (!File.Exists(Specs)) Assert.Ignore("The specifications are not here.");

        var cases = new List<SpecCase>();
        foreach (var line in File.ReadLines(Specs))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("lang").GetString() != language || root.GetProperty("model").GetString() != model) continue;
            foreach (var result in root.GetProperty("results").EnumerateArray())
            {
                // "a percentage" has no value.
                if (!double.TryParse(result.GetProperty("value").ToString().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) continue;
                var unit = result.TryGetProperty("unit", out var named) ? named.ToString() : "";
                cases.Add(new SpecCase(language, model, root.GetProperty("input").GetString()!, result.GetProperty("start").GetInt32(), result.GetProperty("end").GetInt32() + 1, value, unit));
            }
        }

        return cases;
    }
}
