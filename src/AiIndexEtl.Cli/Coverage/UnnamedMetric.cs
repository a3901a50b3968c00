using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>Facts of an edition that name the same thing, for which the vocabulary has no metric.</summary>
internal sealed record UnnamedMetric
{
    /// <summary>The words that they share: folded, without articles, years and places.</summary>
    public required string Words { get; init; }

    /// <summary>The noun phrase that most of them use.</summary>
    public required string Text { get; init; }

    /// <summary>All their noun phrases, the most frequent first.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>The facts, the surest first.</summary>
    public required IReadOnlyList<UnnamedFact> Facts { get; init; }

    /// <summary>Their units, the most frequent first.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Their kinds, the most frequent first.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Documents that state them.</summary>
    public required int Documents { get; init; }

    /// <summary>Whether another edition of the report states a fact under the same words.</summary>
    public required bool WasSeen { get; init; }

    /// <summary>Whether the words name one thing and no other: two words at least, or three Chinese characters, and none such as 用户规模.</summary>
    public bool IsSpecific => MetricKey.IsSpecific(Words);

    /// <summary>Whether the words are Chinese.</summary>
    public bool IsChinese => Words.Any(static c => c >= '\u2E80');

    /// <summary>
    /// Groups facts by their words. Those that no edition of the report had before come first, of these the ones that most documents state.
    /// Facts that nothing names are in no group.
    /// </summary>
    public static IReadOnlyList<UnnamedMetric> Group(IEnumerable<UnnamedFact> facts) =>
    [
        .. facts.Where(fact => fact.Words.Length > 0)
            .GroupBy(fact => fact.Words, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group]))
            .OrderBy(group => group.WasSeen)
            .ThenByDescending(group => group.Documents)
            .ThenByDescending(group => group.Facts.Count)
            .ThenBy(group => group.Words, StringComparer.Ordinal),
    ];

    private static UnnamedMetric Of(string words, List<UnnamedFact> facts)
    {
        var texts = Frequent(facts.Select(fact => fact.MetricText).OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0));
        return new UnnamedMetric
        {
            Words = words,
            Text = texts.Count > 0 ? texts[0] : words,
            Texts = texts,
            Facts = [.. facts.OrderByDescending(fact => fact.Confidence).ThenBy(fact => fact.FactId, StringComparer.Ordinal)],
            Units = Frequent(facts.Select(fact => fact.Unit)),
            Kinds = Frequent(facts.Select(fact => fact.Kind)),
            Documents = facts.Select(fact => fact.Source).Distinct(StringComparer.Ordinal).Count(),
            WasSeen = facts[0].WasSeen,
        };
    }

    private static IReadOnlyList<string> Frequent(IEnumerable<string> texts) =>
        [.. texts.CountBy(text => text, StringComparer.Ordinal).OrderByDescending(text => text.Value).ThenBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => text.Key)];
}
