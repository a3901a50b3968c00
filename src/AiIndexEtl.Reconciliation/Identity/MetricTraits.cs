using System.Collections.Frozen;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What a metric's figures are measured in and of, and which words name the metric itself, so that they tell no figure from another.</summary>
internal sealed class MetricTraits
{
    /// <summary>A metric that the vocabulary does not have.</summary>
    public static readonly MetricTraits Unknown = new();

    private const int ShortestHanTerm = 2;
    private const int ShortestLatinTerm = 4;

    private readonly string _nameEn = "";
    private readonly string _nameZh = "";
    private readonly FrozenSet<string> _ownNames = FrozenSet<string>.Empty;
    private readonly FrozenSet<string> _terms = FrozenSet<string>.Empty;
    private readonly string[] _longTerms = [];

    private MetricTraits()
    {
    }

    /// <summary>Reads a metric of the vocabulary.</summary>
    public MetricTraits(MetricDefinition metric, IEnumerable<NameDefinition> names)
    {
        IsScore = metric.Units.Contains("score", StringComparer.Ordinal);
        IsToldInPercent = metric.Units.Count > 0 && metric.Units[0] is "percent" or "percentage_point" or "score";
        Need = NeedOf(metric.Id);
        _nameEn = TextFolding.Fold(WithoutBrackets(metric.NameEn)).Replace('-', ' ');
        _nameZh = TextFolding.Fold(WithoutBrackets(metric.NameZh + "/" + metric.NameZhHant));
        var terms = metric.Cues.SelectMany(cue => CuePhrase.Parse(cue).Places).SelectMany(static place => place)
            .Select(static term => TextFolding.Fold(term).TrimEnd('*')).Distinct(StringComparer.Ordinal).ToArray();
        _terms = terms.ToFrozenSet(StringComparer.Ordinal);
        _longTerms = [.. terms.Where(static term => term.Length >= (IsHan(term[0]) ? ShortestHanTerm : ShortestLatinTerm))];
        _ownNames = names.Where(name => name.Names.Any(word => IsInName(TextFolding.Fold(word)))).Select(static name => name.Names[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>True for metrics that are scores, whose percentages are no parts of a whole.</summary>
    public bool IsScore { get; }

    /// <summary>True for metrics whose levels are told in percent, so that differences of two are percentage points.</summary>
    public bool IsToldInPercent { get; }

    /// <summary>What its figures are figures of.</summary>
    public MetricNeed Need { get; }

    /// <summary>True for a name of the vocabulary that the metric's own name holds: generative AI in investment in generative AI.</summary>
    /// <param name="first">The name that synonyms are filed under.</param>
    public bool HoldsName(string first) => _ownNames.Contains(first);

    /// <summary>True for words, folded, that say the metric once more: AI相关法规, notable models.</summary>
    public bool IsSaidBy(string words)
    {
        if (_terms.Contains(words) || IsInName(words)) return true;
        foreach (var term in _longTerms)
        {
            if (IsHan(term[0]) ? words.Contains(term, StringComparison.Ordinal) : HoldsWord(words, term)) return true;
        }

        return false;
    }

    // Attributes of a thing, as the vocabulary that is shipped names them.
    private static MetricNeed NeedOf(string id) => id switch
    {
        "benchmark_score" => MetricNeed.Benchmark,
        "model_parameters" or "training_cost" or "training_compute" or "training_data" or "training_emissions" or "training_power" => MetricNeed.Model,
        _ => MetricNeed.None,
    };

    private static string WithoutBrackets(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? name : name[..open];
    }

    // Industry and academia in "going to industry or academia" are the choice that the figures are about.
    private bool IsInName(string words)
    {
        if (words.Length == 0) return false;
        if (IsHan(words[0])) return _nameZh.Contains(words, StringComparison.Ordinal);
        var word = words.Replace('-', ' ');
        var at = WordAt(_nameEn, word);
        if (at < 0) return WordAt(_nameZh, word) >= 0;
        var isChoice = _nameEn.AsSpan(0, at).EndsWith(" or ", StringComparison.Ordinal) || _nameEn.AsSpan(at + word.Length).StartsWith(" or ", StringComparison.Ordinal);
        return !isChoice;
    }

    private static bool HoldsWord(string text, string word) => WordAt(text, word) >= 0;

    private static int WordAt(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]))) return at;
        }

        return -1;
    }

    private static bool IsHan(char c) => c >= '\u2E80';
}
