using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction;

/// <summary>The noun phrase that names what a figure measures, for metrics that no vocabulary lists and for readers of those that one does.</summary>
internal static partial class MetricPhrase
{
    private const int LongestPhrase = 40;

    private static readonly FrozenSet<string> NoPhrases = new[]
    {
        "环比", "同比", "如今", "其中", "同时", "此外", "目前", "今年", "去年", "上年", "现在", "末净", "净增", "当年", "同期", "全年", "年均", "平均", "另有", "还有", "而且", "但是", "不过", "因此", "报告显示",
        "数据显示", "结果显示", "调查显示", "增幅", "降幅", "涨幅", "跌幅", "降幅却", "增速", "比例", "占比", "大约", "其余", "剩下", "合计", "总计", "同样", "随后", "此后", "后者", "前者", "分别", "依次", "预计", "估计", "目前的", "报告称", "数据", "人次", "其", "该", "各", "这一", "这个数字", "这一比例", "这一数字",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoBeginnings = new[]
    {
        "of", "raised", "among", "ago", "later", "earlier", "than", "higher", "lower", "more", "less", "fewer", "apiece", "each", "respectively", "annually", "yearly", "it", "they", "this", "that", "these", "those", "there", "which", "who",
        "ahead", "behind", "up", "down", "off", "out", "to", "or", "nor", "yet", "so", "if", "what", "where", "why", "how", "all", "some", "into", "through", "about", "over", "under", "per",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The words for a figure stand in its clause or a few before it.
    private const int FarthestClause = 6;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:.");

    // "notable models" behind 40, up to a verb, preposition or punctuation mark
    [GeneratedRegex(@"^ (?<phrase>(?:(?!(?:in|on|at|from|by|for|to|and|or|that|which|who|was|were|is|are|has|have|had|last|this|since|between|against|than|up|down|more|fewer|less|higher|lower|each|every|as|with|the|a|an|but|while|when|worldwide|globally|will|would|could|can|said|say|used|use|using)\b)[A-Za-z][A-Za-z'’-]*)(?: (?:(?!(?:in|on|at|from|by|for|to|and|or|that|which|who|was|were|is|are|has|have|had|last|this|since|between|against|than|up|down|more|fewer|less|higher|lower|each|every|as|with|but|while|when|worldwide|globally|will|would|could|can|said|say|used|use|using)\b)[A-Za-z][A-Za-z'’-]*)){0,4})", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex EnglishPhraseBehind();

    private const string Verbs = "rose|grew|fell|dropped|reached|hit|was|were|is|are|stood|totalled|totaled|climbed|jumped|increased|decreased|declined|surged|came|amounted|averaged|topped|exceeded|accounted|made|soared|shrank|slipped|remained|doubled|tripled|swelled|has|had|have|will|went";

    private static readonly SearchValues<string> AnyVerb = SearchValues.Create([.. Verbs.Split('|').Select(static verb => " " + verb)], StringComparison.Ordinal);

    // "Private investment in generative AI" before rose | reached | was
    [GeneratedRegex(@"(?:^|[,;:.] ?)(?:(?:and|but|while|meanwhile|overall|in total|the|its|their|a|an) )*(?<phrase>[A-Za-z][A-Za-z'’ -]{2,60}?) (?:" + Verbs + @")\b[^,;:.]*$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex EnglishPhraseBefore();

    /// <summary>The phrase, or null where the text has none nearby.</summary>
    public static string? Of(DocumentView document, SentenceView sentence, ClaimDraft draft)
    {
        var text = document.Article.Text;
        var quantity = draft.Quantity;
        if (English(text, sentence, quantity) is { } english) return english;

        var own = sentence.ClauseAt(quantity.Start);
        for (var clause = own; clause >= 0 && clause >= own - FarthestClause && sentence.Clauses.Count > 0; clause--)
        {
            var start = sentence.Clauses[clause].Start;
            foreach (var time in sentence.Times)
            {
                if (time.Start >= start && time.End <= quantity.Start && time.Start - start <= 1) start = time.End;
            }

            var words = text.AsSpan(start..Math.Max(start, Math.Min(sentence.Clauses[clause].End, quantity.QualifierStart)));
            if (ChinesePhrase.In(words.Trim()) is { IsEmpty: false } phrase && IsPhrase(phrase)) return phrase.Trim().ToString();
        }

        return quantity.Noun.Length is > 1 and <= LongestPhrase ? quantity.Noun : null;
    }

    private static string? English(string text, SentenceView sentence, QuantityMention quantity)
    {
        var end = quantity.End;
        if (end + 1 < sentence.Span.End && text[end] == ' ' && char.IsAsciiLetter(text[end + 1]))
        {
            var behind = PatternGuard.Find(EnglishPhraseBehind(), text, end, Math.Clamp(sentence.Span.End - end, 0, 64));
            if (behind.Success && IsPhrase(behind.Groups["phrase"].Value)) return behind.Groups["phrase"].Value;
        }

        // Neither the phrase nor what follows it holds a mark that ends a clause, so that it begins at the last one.
        var from = Math.Min(sentence.Span.Start, quantity.QualifierStart);
        var before = text.AsSpan(from..quantity.QualifierStart);
        var mark = before.LastIndexOfAny(ClauseMarks);
        if (mark > 0) from += mark;
        if (!before[Math.Max(0, mark)..].ContainsAny(AnyVerb)) return null;
        var match = PatternGuard.Find(EnglishPhraseBefore(), text, from, quantity.QualifierStart - from);
        return match.Success && IsPhrase(match.Groups["phrase"].Value) ? match.Groups["phrase"].Value.Trim() : null;
    }

    // Words that begin no noun phrase, or that tell how something moved and not what.
    private static bool IsPhrase(ReadOnlySpan<char> phrase)
    {
        var words = phrase.Trim();
        if (words.Length < 2 || NoPhrases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words)) return false;
        var space = words.IndexOf(' ');
        return !NoBeginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(space < 0 ? words : words[..space]);
    }
}
