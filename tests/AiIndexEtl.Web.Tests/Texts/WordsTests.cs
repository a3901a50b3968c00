using System.Text.RegularExpressions;
using AiIndexEtl.Testing;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Tests.Texts;

public sealed partial class WordsTests
{
    [Test]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        var (english, chinese) = (Words.Of("en"), Words.Of("zh"));

        Assert.That(chinese.Keys, Is.EquivalentTo(english.Keys));
        Assert.That(english.Keys.Where(key => Places(english[key]) != Places(chinese[key])), Is.Empty);
    }

    [Test]
    public void Every_rule_that_the_documentation_lists_has_words()
    {
        var rules = RuleOfTable().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "extraction.md"))).Select(match => match.Groups["rule"].Value)
            .Where(rule => rule.Contains('.', StringComparison.Ordinal)).ToList();

        Assert.That(rules, Has.Count.GreaterThan(40));
        Assert.That(rules.Where(rule => Words.Of("en").Value("rule", rule) == rule), Is.Empty);
    }

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // {0}
    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    // | `kind.model`, `metric.model` | the slot's model |
    [GeneratedRegex(@"`(?<rule>(?:value|qualifier|kind|metric|area|subject|period|base)\.[a-z_.]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex RuleOfTable();
}
