using System.Reflection;
using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Tests;

/// <summary>docs/extraction.md lists every rule id and every reason that the source holds, and no others.</summary>
public sealed partial class ExtractionDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "extraction.md"));

    // "kind.change.verb" in the source
    [GeneratedRegex("\"(?<id>(?:kind|period|area|subject|metric|base|unit|value|qualifier)\\.[a-z_.]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex RuleLiteral();

    // `kind.change.verb` in the document
    [GeneratedRegex("`(?<id>(?:kind|period|area|subject|metric|base|unit|value|qualifier)\\.[a-z_.]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex RuleInDocument();

    // | `not_stated` |
    [GeneratedRegex("\\| `(?<id>[a-z_]+)` \\|", RegexOptions.NonBacktracking)]
    private static partial Regex ReasonInDocument();

    // TimeForm.FromPublication => "publication" in the table of rule ids of periods
    [GeneratedRegex("TimeForm\\.[A-Za-z .]+ => \"(?<id>[a-z_]+)\"|_ => \"(?<id>part_of_year)\"", RegexOptions.NonBacktracking)]
    private static partial Regex PeriodRule();

    [Test]
    public void Every_rule_id_of_the_source_is_listed_and_no_other()
    {
        var source = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "AiIndexEtl.Extraction"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        // Names of features look like rule ids and are none.
        var ids = source.SelectMany(text => RuleLiteral().Matches(text).Where(match => !text.AsSpan(0, match.Index).EndsWith("Symbols.Of(", StringComparison.Ordinal))).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        ids.UnionWith(Enum.GetNames<QuantityForm>().Select(form => "value." + form.ToLowerInvariant()));
        ids.UnionWith(source.SelectMany(text => PeriodRule().Matches(text)).Select(match => "period." + match.Groups["id"].Value));

        var listed = RuleInDocument().Matches(Document).Select(match => match.Groups["id"].Value);

        Assert.That(ids, Has.Count.GreaterThan(40));
        Assert.That(listed.Order(StringComparer.Ordinal), Is.EqualTo(ids.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Every_reason_is_listed_and_no_other()
    {
        var reasons = typeof(RejectionReasons).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var section = Document[Document.IndexOf("## Rejections", StringComparison.Ordinal)..Document.IndexOf("## Confidence", StringComparison.Ordinal)];
        var listed = ReasonInDocument().Matches(section).Select(match => match.Groups["id"].Value);

        Assert.That(listed, Is.EquivalentTo(reasons));
    }

    [Test]
    public void The_longest_sentence_is_the_one_that_the_document_names() =>
        Assert.That(Document, Does.Contain($"more than {Extraction.Text.Segmenter.LongestSentence}"));

    [Test]
    public void Every_written_time_has_a_rule_in_the_document()
    {
        const string text = "In 2023, 5% said so.\nLast year 6% said so.\nA year earlier 7% said so.\nThat year 8% said so.\nOver the past year 9% said so.\nIn March 10% said so.";
        var rules = Reading.Claims(text).SelectMany(claim => claim.Evidence).Select(evidence => evidence.Rule).Where(rule => rule.StartsWith("period.", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();

        // Spans of years share a rule with the past year, months of publication with last year, like parts of years and spans spoken of with that
        // year, the quarter and the month before with the year before.
        Assert.That(rules, Has.Count.EqualTo(Enum.GetValues<TimeForm>().Length - 6));
        foreach (var rule in rules) Assert.That(Document, Does.Contain($"`{rule}`"));
    }
}
