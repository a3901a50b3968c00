using System.Globalization;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Reconciliation.Checks;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>Makes proposals for a vocabulary from facts that it has no metric for.</summary>
internal sealed class MetricProposals
{
    private const int FewestDigits = 3;
    private const int ShortestHanName = 4;

    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _ids;

    private MetricProposals(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _ids = vocabulary.Metrics.Select(metric => metric.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// One proposal for each group of facts, in the order of the groups; an English and a Chinese group that state the same figures make one.
    /// </summary>
    /// <param name="groups">The groups.</param>
    /// <param name="vocabulary">The vocabulary that they are to join.</param>
    public static IReadOnlyList<MetricProposal> Of(IReadOnlyList<UnnamedMetric> groups, Vocabulary vocabulary)
    {
        var proposals = new MetricProposals(vocabulary);
        var partners = Partners(groups);
        return [.. groups.Where(group => !partners.ContainsValue(group)).Select(group => proposals.Make(group, partners.GetValueOrDefault(group)))];
    }

    private MetricProposal Make(UnnamedMetric first, UnnamedMetric? second)
    {
        IReadOnlyList<UnnamedMetric> groups = second is null ? [first] : [first, second];
        var (latin, han) = (groups.FirstOrDefault(group => !group.IsChinese), groups.FirstOrDefault(group => group.IsChinese));
        var words = latin is null ? [] : NamingWords(latin);
        var id = PhraseWords.Id(words, first.Words, _ids);
        _ids.Add(id);

        var wide = Wider(latin, han);
        var en = latin is null ? null : PhraseWords.Plain(latin.Text);
        var zh = han is null ? null : PhraseWords.Simplified(PhraseWords.Plain(han.Text));
        var metric = new MetricDefinition
        {
            Id = id,
            Chapter = wide?.Metric.Chapter ?? "other",
            NameEn = en ?? zh!,
            NameZh = zh ?? en!,
            Cues = [.. Cues(latin, han)],
            Units = Units(groups),
            Narrows = wide is { } narrowed ? [narrowed.Metric.Id] : [],
            Marks = wide?.Marks ?? [],
        };
        return new MetricProposal(metric, groups, Gaps(en, zh, wide?.Metric, metric));
    }

    private static List<string> Gaps(string? en, string? zh, MetricDefinition? wide, MetricDefinition metric)
    {
        var gaps = new List<string>();
        if (en is null) gaps.Add("No article names it in English: give it an English name, and an id that says what it is.");
        if (zh is null) gaps.Add("No article names it in Chinese: give it a Chinese name, and cue phrases where Chinese articles are to be read.");
        if (wide is null) gaps.Add("Give it the chapter that it belongs to.");
        if (metric.Cues.Any(cue => cue.TrimEnd('*').All(char.IsAsciiLetterOrDigit)))
        {
            gaps.Add("One word alone is found in many places: add a second term behind \" + \".");
        }

        return gaps;
    }

    // The words of the phrase that tell it from others, in the form and the order that the phrase has them in.
    private static IReadOnlyList<string> NamingWords(UnnamedMetric group)
    {
        var stems = group.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = PhraseWords.Latin(group.Text).Where(word => stems.Any(stem => PhraseWords.IsForm(word, stem))).ToList();
        return words.Count > 0 ? words : PhraseWords.Latin(group.Words);
    }

    private static IEnumerable<string> Cues(UnnamedMetric? latin, UnnamedMetric? han)
    {
        if (latin is not null && PhraseWords.Latin(latin.Words) is { Count: > 0 } words)
        {
            yield return string.Join(" + ", words.Select(PhraseWords.Term).Distinct(StringComparer.Ordinal));
        }

        if (han is null) yield break;

        // A Chinese phrase may hold Latin words, such as the name of a product.
        string[] parts = [.. PhraseWords.Latin(han.Words), .. PhraseWords.Han(han.Words)];
        yield return parts.Length > 0 ? string.Join(" + ", parts.Distinct(StringComparer.Ordinal)) : han.Words;
    }

    // The units of levels first: a share or a growth of anything is in percent.
    private static IReadOnlyList<string> Units(IReadOnlyList<UnnamedMetric> groups) =>
    [
        .. groups.SelectMany(group => group.Facts)
            .Select(fact => (Class: UnitClasses.Of(fact.Unit), IsLevel: fact.Kind is "level"))
            .Where(unit => VocabularyTerms.UnitClasses.Contains(unit.Class, StringComparer.Ordinal)
                || VocabularyTerms.Units.Contains(unit.Class.Split('/')[0], StringComparer.Ordinal))
            .CountBy(unit => unit)
            .OrderByDescending(unit => unit.Key.IsLevel).ThenByDescending(unit => unit.Value).ThenBy(unit => unit.Key.Class, StringComparer.Ordinal)
            .Select(unit => unit.Key.Class)
            .Distinct(StringComparer.Ordinal),
    ];

    // The metric of the vocabulary whose whole name is part of the phrase, and the words that the phrase has beyond it.
    private (MetricDefinition Metric, IReadOnlyList<string> Marks)? Wider(UnnamedMetric? latin, UnnamedMetric? han)
    {
        if (latin is not null)
        {
            var words = PhraseWords.Latin(latin.Words);
            var (metric, name) = _vocabulary.Metrics
                .Select(metric => (Metric: metric, Name: PhraseWords.Latin(metric.NameEn)))
                .Where(one => one.Name.Count is > 1 && one.Name.Count < words.Count
                    && one.Name.All(part => words.Any(word => PhraseWords.IsSame(part, word))))
                .OrderByDescending(one => one.Name.Count)
                .FirstOrDefault();
            if (metric is not null)
            {
                return (metric, [.. words.Where(word => !name!.Any(part => PhraseWords.IsSame(part, word))).Select(PhraseWords.Term)]);
            }
        }

        if (han is null) return null;
        var wide = _vocabulary.Metrics
            .SelectMany(metric => metric.NameZh.Split('/').Select(name => (Metric: metric, Name: VocabularyTerms.Fold(name))))
            .Where(one => one.Name.Length >= ShortestHanName && one.Name.Length < han.Words.Length
                && han.Words.Contains(one.Name, StringComparison.Ordinal))
            .OrderByDescending(one => one.Name.Length)
            .FirstOrDefault();
        if (wide.Metric is null) return null;
        var marks = PhraseWords.Han(han.Words.Replace(wide.Name, " ", StringComparison.Ordinal));
        return marks.Count > 0 ? (wide.Metric, marks) : null;
    }

    // Which Chinese group states the figures of which English one: the same value of three digits or more, unit and kind, most often.
    private static Dictionary<UnnamedMetric, UnnamedMetric> Partners(IReadOnlyList<UnnamedMetric> groups)
    {
        var pairs = groups.Where(group => !group.IsChinese)
            .SelectMany(latin => groups.Where(group => group.IsChinese).Select(han => (Latin: latin, Han: han, Shared: SharedFigures(latin, han))))
            .Where(pair => pair.Shared > 0)
            .OrderByDescending(pair => pair.Shared)
            .ThenBy(pair => pair.Latin.Words, StringComparer.Ordinal)
            .ThenBy(pair => pair.Han.Words, StringComparer.Ordinal);
        var partners = new Dictionary<UnnamedMetric, UnnamedMetric>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<UnnamedMetric>(ReferenceEqualityComparer.Instance);
        var order = new Dictionary<UnnamedMetric, int>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups) order[group] = order.Count;
        foreach (var (latin, han, _) in pairs)
        {
            if (taken.Contains(latin) || taken.Contains(han)) continue;
            taken.UnionWith([latin, han]);

            // The one that comes first takes the other one's place too.
            if (order[latin] < order[han]) partners[latin] = han;
            else partners[han] = latin;
        }

        return partners;
    }

    private static int SharedFigures(UnnamedMetric one, UnnamedMetric other) =>
        one.Facts.Count(fact => HasDigits(fact.Value) && other.Facts.Any(twin => IsSame(fact, twin)));

    private static bool IsSame(UnnamedFact a, UnnamedFact b) =>
        a.Value == b.Value && a.Unit == b.Unit && a.Kind == b.Kind && (a.Period is null || b.Period is null || a.Period == b.Period);

    private static bool HasDigits(decimal value) =>
        value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0', '-')
            .Length >= FewestDigits;
}
