using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction;

/// <summary>Tells quantities that state a figure from those that only set a scene: handfuls, lengths of time in passing, thresholds, pages.</summary>
internal static partial class ClaimFilter
{
    // 平均耗时 | 缩短至 | 需要 | 每 | 长达 : a duration that is a measured figure
    [GeneratedRegex(@"(?:平均|耗时|用时|历时|时长|需时?|缩短|延长|缩减|减少|增加|提前|推迟|[年比]多|[年比]少|佔|占|由|为|至|到|达|长达|每隔?|寿命|周期|等待|停留|时间|降)[^,。;]{0,8}$|\b(?:average|averaged|took|takes|take|lasts?|lasted|from|to|every|each|cut|saves?|saved|was|is|of|by|spent|spend|wait|waits|life|lifetime|median|mean)(?: (?:about|around|just|only|nearly|almost|over|some|roughly|under|a|an|the|less than|more than))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex MeasuredDuration();

    // 页 | 章 | 种语言 : what the report or the article itself consists of
    [GeneratedRegex(@"^(?:页|章|张图|幅图|个章节|部分|点|条建议|个要点|节|期|版|-?pages?|chapters?|sections?|charts?|figures?|tables?|(?:key |top |main |big |major )?takeaways?|key (?:findings|insights|trends|points|messages|lessons)|paragraphs?|words?|minutes? read)", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex PartOfReport();

    // at least one business function | 至少一项业务 : a threshold in a definition
    [GeneratedRegex(@"(?:至少|at least) ?(?:在)?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex AtLeast();

    // 问卷 | 名受访者 | respondents polled : the size of a sample
    [GeneratedRegex(@"^(?:名|位|个|家|份)?(?:受访|受调查|有效问卷|问卷|样本|被调查)|^ ?(?:[a-z]+ ){0,2}(?:respondents|adults polled|people polled|interviews|interviewees|executives polled|people surveyed|adults surveyed|firms surveyed|responses)", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex Sample();

    // 6.1 months, 161分钟: a length of time that no one rounds is measured, whatever words stand before it. Spans in passing are told by
    // few digits, dozens or tens.
    private static bool IsExact(QuantityMention quantity) =>
        quantity.Upper is null && (decimal.Truncate(quantity.Value) != quantity.Value || (quantity.Value > 12 && quantity.Value % 5 != 0 && quantity.Value % 6 != 0 && quantity.Unit is not "year"));

    /// <summary>The reason why a quantity is no claim, or null where it is one.</summary>
    public static string? Reason(SentenceView sentence, string folded, QuantityMention quantity)
    {
        if (quantity.Vague) return RejectionReasons.Vague;
        foreach (var time in sentence.Times)
        {
            if (new Span(time.Start, time.End).Overlaps(new Span(quantity.Start, quantity.End))) return RejectionReasons.Date;
        }

        var before = folded[Math.Min(Math.Max(sentence.Span.Start, quantity.QualifierStart - 24), quantity.QualifierStart)..quantity.QualifierStart];
        var behind = folded[quantity.NumberEnd..Math.Max(quantity.NumberEnd, Math.Min(sentence.Span.End, quantity.NumberEnd + 40))].TrimStart();
        if (quantity.Form == QuantityForm.Duration && !IsExact(quantity) && !PatternGuard.Matches(MeasuredDuration(), before)) return RejectionReasons.NotStated;
        if (quantity.Form is QuantityForm.Counted or QuantityForm.Bare)
        {
            if (PatternGuard.Matches(PartOfReport(), behind)) return RejectionReasons.NotStated;
            if (quantity.Value <= 2 && PatternGuard.Matches(AtLeast(), folded.AsSpan(Math.Min(Math.Max(sentence.Span.Start, quantity.Start - 10), quantity.Start)..quantity.Start))) return RejectionReasons.NotStated;
            if (PatternGuard.Matches(Sample(), behind)) return RejectionReasons.NotStated;
        }

        return null;
    }
}
