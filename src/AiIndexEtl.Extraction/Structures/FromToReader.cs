using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>Finds pairs of an earlier and a later value within a sentence.</summary>
internal static partial class FromToReader
{
    // 增至 | 一路升到2023年的约 | 缩小到 | 降为 | 放缓至
    [GeneratedRegex(@"^[^,。;]{0,12}?(?:增|升|涨|降|减|跌|提|扩|缩|攀|飙|暴|激|猛|骤|跃|跳|回|收|翻|变|拉|萎|下|上|滑|锐|推|改|一路|大幅|→|发展|进展|调|放缓|放慢|放大|走低|走高|加快)[^,。;]{0,10}?(?:至|到|为|成|→)[^,。;]{0,16}$|^[ ,]*(?:→|至|到)[^,。;]{0,12}$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex ChineseBetween();

    [GeneratedRegex(@"(?:从|由|自)[^,。;]{0,24}$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex ChineseFrom();

    // " to " | " in 2013 to more than " | " parameters in 2023 up to "
    [GeneratedRegex(@"^[^.;]{0,40}?\bto\b[^.,;]{0,24}$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex EnglishBetween();

    [GeneratedRegex(@"\bfrom(?: (?:just|only|about|around|some|nearly|roughly|almost|more than|over|under|less than|a|an|a mere|the|around|fewer than|barely))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex EnglishFrom();

    // " papers, up from just " | " in 2024, down from "
    [GeneratedRegex(@"^[^.;:]{0,40}?\b(?:up|down) from(?: (?:just|only|about|around|some|nearly|roughly|almost|more than|over|under|less than|a|an|a mere|the|fewer than|barely))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex EnglishUpFrom();

    // No frame reaches over more words than this.
    private const int LongestBetween = 80;

    /// <summary>The pairs of a sentence; no quantity is in two.</summary>
    public static List<FromToPair> Read(SentenceView sentence, string folded)
    {
        var pairs = new List<FromToPair>();
        var quantities = sentence.Quantities;
        for (var i = 0; i + 1 < quantities.Count; i++)
        {
            var (first, second) = (quantities[i], quantities[i + 1]);
            if (second.QualifierStart < first.End || !AreAlike(first, second)) continue;
            var clause = sentence.Clauses[sentence.ClauseAt(first.Start)].Start;
            var before = folded[Math.Max(clause, first.QualifierStart - 40)..Math.Max(clause, first.QualifierStart)];
            var between = folded[first.End..second.QualifierStart];
            if (between.Length > LongestBetween) continue;
            if (PatternGuard.Matches(ChineseFrom(), before) && PatternGuard.Matches(ChineseBetween(), between) || PatternGuard.Matches(EnglishFrom(), before) && PatternGuard.Matches(EnglishBetween(), between))
            {
                pairs.Add(new FromToPair(i, i + 1));
                i++;
            }
            else if (EndsWithTo(before) && PatternGuard.Matches(EnglishFrom(), between) || PatternGuard.Matches(EnglishUpFrom(), between))
            {
                pairs.Add(new FromToPair(i + 1, i));
                i++;
            }
        }

        return pairs;
    }

    private static bool EndsWithTo(string before) => before.TrimEnd().EndsWith(" to", StringComparison.Ordinal);

    private static bool AreAlike(QuantityMention first, QuantityMention second) =>
        first.Unit == second.Unit || first.Form == QuantityForm.Bare && first.Unit == "count" || second.Form == QuantityForm.Bare && second.Unit == "count";
}
