using System.Collections.Frozen;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What a metric's figures are measured in and of, and which words name the metric itself, so that they tell no figure from another.</summary>
internal sealed class MetricTraits
{
    /// <summary>A metric that the vocabulary does not have.</summary>
    public static readonly MetricTraits Unknown = new();

    // Words that say nothing beside the metric's own.
    private static readonly FrozenSet<string> Filler = new[]
    {
        "ai", "artificial", "intelligence", "the", "of", "in", "on", "and", "a", "an", "related", "new", "all", "to", "for", "with", "using", "total", "number", "its",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const string FillerHan = "的了相关人工智能慧项个款类总数量新其和在";

    private readonly string _nameEn = "";
    private readonly string _nameZh = "";
    private readonly FrozenSet<string> _ownNames = FrozenSet<string>.Empty;
    private readonly string[] _marks = [];
    private readonly FrozenSet<string> _qualities = FrozenSet<string>.Empty;

    private MetricTraits()
    {
    }

    /// <summary>Reads a metric of the vocabulary.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="wider">The metrics that it narrows.</param>
    /// <param name="names">The names of the vocabulary: the one that synonyms are filed under, and all, folded.</param>
    public MetricTraits(MetricDefinition metric, IEnumerable<MetricDefinition> wider, IReadOnlyList<(string First, NameKind Kind, string[] Folded)> names)
    {
        IsScore = metric.Units.Contains("score", StringComparer.Ordinal);
        IsToldInPercent = metric.Units.Count > 0 && metric.Units[0] is "percent" or "percentage_point" or "score";
        Need = NeedOf(metric.Id);
        _nameEn = TextFolding.Fold(WithoutBrackets(metric.NameEn)).Replace('-', ' ');
        _nameZh = TextFolding.Fold(WithoutBrackets(metric.NameZh + "/" + metric.NameZhHant));
        _marks = [.. metric.Marks.Select(TextFolding.Fold)];
        _qualities = wider.SelectMany(static other => other.Marks).Select(TextFolding.Fold).Concat(_marks).ToFrozenSet(StringComparer.Ordinal);
        _ownNames = names.Where(name => Array.Exists(name.Folded, word => IsInName(word) || (name.Kind == NameKind.Category && IsSaidBy(word)))).Select(static name => name.First).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The names of a vocabulary as the metrics look for them.</summary>
    public static IReadOnlyList<(string First, NameKind Kind, string[] Folded)> NamesOf(Vocabulary vocabulary) =>
        [.. vocabulary.Names.Select(static name => (name.Names[0], name.Kind, name.Names.Select(static word => TextFolding.Fold(word).Replace('-', ' ')).ToArray()))];

    /// <summary>True for metrics that are scores, whose percentages are no parts of a whole.</summary>
    public bool IsScore { get; }

    /// <summary>True for metrics whose levels are told in percent, so that differences of two are percentage points.</summary>
    public bool IsToldInPercent { get; }

    /// <summary>What its figures are figures of.</summary>
    public MetricNeed Need { get; }

    /// <summary>True for words, folded, that tell the metric, or one that it narrows, from wider ones: private, generative.</summary>
    public bool IsQuality(string words) => _qualities.Contains(words);

    /// <summary>
    /// True where a sentence has one of the marks that tell the metric from wider ones, or the metric needs none. A figure whose sentence
    /// lacks them may have been filed under what an earlier sentence was about.
    /// </summary>
    public bool IsMarkedIn(string sentence)
    {
        if (_marks.Length == 0) return true;
        var folded = TextFolding.Fold(sentence);
        foreach (var mark in _marks)
        {
            if (mark[0] >= '\u2E80' ? folded.Contains(mark, StringComparison.Ordinal) : HoldsMark(folded, mark)) return true;
        }

        return false;
    }

    /// <summary>True for a name of the vocabulary that the metric's own name holds: generative AI in investment in generative AI.</summary>
    /// <param name="first">The name that synonyms are filed under.</param>
    public bool HoldsName(string first) => _ownNames.Contains(first);

    /// <summary>True for words, folded, that say nothing but the metric once more: AI相关法规, notable models.</summary>
    public bool IsSaidBy(string words)
    {
        for (var i = 0; i < words.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(words[i]))
            {
                if (char.IsLetter(words[i]) && !_nameZh.Contains(words[i]) && !FillerHan.Contains(words[i])) return false;
                i++;
                continue;
            }

            var end = i + 1;
            while (end < words.Length && char.IsAsciiLetterOrDigit(words[end])) end++;
            var word = words[i..end];
            if (!Filler.Contains(word) && WordAt(_nameEn, word) < 0 && WordAt(_nameZh, word) < 0) return false;
            i = end;
        }

        return true;
    }

    // Attributes of a thing, as the vocabulary that is shipped names them.
    private static MetricNeed NeedOf(string id) => id switch
    {
        "benchmark_score" => MetricNeed.Benchmark,
        "model_parameters" or "training_cost" or "training_compute" or "training_data" or "training_emissions" or "training_power" => MetricNeed.Model,
        "opinion_ai_improves" or "diversity" or "phd_to_industry" or "risk_concern" or "developer_tools" or "productivity_gain" or "clinical_performance" => MetricNeed.Subject,
        "cs_education" or "opinion_jobs" or "ai_researcher_origin" or "ai_skills" => MetricNeed.Question,
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
        var at = WordAt(_nameEn, words);
        if (at < 0) return WordAt(_nameZh, words) >= 0;
        var isChoice = _nameEn.AsSpan(0, at).EndsWith(" or ", StringComparison.Ordinal) || _nameEn.AsSpan(at + words.Length).StartsWith(" or ", StringComparison.Ordinal);
        return !isChoice;
    }

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

    // A star at the end of a mark stands for any ending.
    private static bool HoldsMark(string text, string mark)
    {
        var isStem = mark[^1] == '*';
        var stem = isStem ? mark[..^1] : mark;
        for (var at = text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            var end = at + stem.Length;
            var begins = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
            if (begins && (isStem || end == text.Length || !char.IsAsciiLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
