using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction;

/// <summary>The noun phrase that names what a figure measures, for metrics that no vocabulary lists and for readers of those that one does.</summary>
internal static partial class MetricPhrase
{
    private const int LongestPhrase = 40;

    // The words for a figure stand in its clause or a few before it.
    private const int FarthestClause = 6;

    // 全国新能源汽车销量 before 达到 | 为 | 增长: the words before the verb of the clause
    [GeneratedRegex(@"^(?<phrase>[^,，。；;：:（）()\n\t]{2,40}?)(?:总共|一共|累计|合计|已经|预计|估计|大约|平均|约|达到?|高达|为|是|有|超过?|突破|占|同比|环比|比|较|增|升|上升|提高|提升|下降|减少|降|仅|只|则|从|由|分别|接近|近|不到|不足|逾)", RegexOptions.CultureInvariant, 500)]
    private static partial Regex ChinesePhrase();

    // "notable models" behind 40, up to a verb, preposition or punctuation mark
    [GeneratedRegex(@"^ (?<phrase>(?:(?!(?:in|on|at|from|by|for|to|and|or|that|which|who|was|were|is|are|has|have|had|last|this|since|between|against|than|up|down|more|fewer|less|higher|lower|each|every|as|with|the|a|an|but|while|when|worldwide|globally|will|would|could|can|said|say|used|use|using)\b)[A-Za-z][A-Za-z'’-]*)(?: (?:(?!(?:in|on|at|from|by|for|to|and|or|that|which|who|was|were|is|are|has|have|had|last|this|since|between|against|than|up|down|more|fewer|less|higher|lower|each|every|as|with|but|while|when|worldwide|globally|will|would|could|can|said|say|used|use|using)\b)[A-Za-z][A-Za-z'’-]*)){0,4})", RegexOptions.CultureInvariant, 500)]
    private static partial Regex EnglishPhraseBehind();

    // "Private investment in generative AI" before rose | reached | was
    [GeneratedRegex(@"(?:^|[,;:.] ?)(?:(?:and|but|while|meanwhile|overall|in total|the|its|their|a|an) )*(?<phrase>[A-Za-z][A-Za-z'’ -]{2,60}?) (?:rose|grew|fell|dropped|reached|hit|was|were|is|are|stood|totalled|totaled|climbed|jumped|increased|decreased|declined|surged|came|amounted|averaged|topped|exceeded|accounted|made|soared|shrank|slipped|remained|doubled|tripled|swelled|has|had|have|will|went)\b[^,;:.]*$", RegexOptions.CultureInvariant, 500)]
    private static partial Regex EnglishPhraseBefore();

    /// <summary>The phrase, or null where the text has none nearby.</summary>
    public static string? Of(DocumentView document, SentenceView sentence, ClaimDraft draft)
    {
        var text = document.Article.Text;
        var quantity = draft.Quantity;
        var behind = EnglishPhraseBehind().Match(text, quantity.End, Math.Clamp(sentence.Span.End - quantity.End, 0, 64));
        if (behind.Success) return behind.Groups["phrase"].Value;

        var before = text[Math.Min(sentence.Span.Start, quantity.QualifierStart)..quantity.QualifierStart];
        var english = EnglishPhraseBefore().Match(before);
        if (english.Success) return english.Groups["phrase"].Value.Trim();

        var own = sentence.ClauseAt(quantity.Start);
        for (var clause = own; clause >= 0 && clause >= own - FarthestClause && sentence.Clauses.Count > 0; clause--)
        {
            var start = sentence.Clauses[clause].Start;
            foreach (var time in sentence.Times)
            {
                if (time.Start >= start && time.End <= quantity.Start && time.Start - start <= 1) start = time.End;
            }

            var match = ChinesePhrase().Match(text[start..Math.Max(start, Math.Min(sentence.Clauses[clause].End, quantity.QualifierStart))].Trim());
            if (match.Success) return match.Groups["phrase"].Value.Trim();
        }

        return quantity.Noun.Length is > 1 and <= LongestPhrase ? quantity.Noun : null;
    }
}
