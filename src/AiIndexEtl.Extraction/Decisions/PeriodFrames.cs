using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Frames of a sentence that leave no doubt about the time of a figure.</summary>
internal static class PeriodFrames
{
    /// <summary>246台（2019年为187台）: in brackets right before another figure a time is that one's.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quantity">The figure asked about.</param>
    /// <param name="time">The time.</param>
    public static bool IsAside(string folded, SentenceView sentence, QuantityMention quantity, TimeMention time)
    {
        var next = sentence.QuantityFrom(time.End);
        if (next >= sentence.Quantities.Count || sentence.Quantities[next].Start == quantity.Start || LinkCost.Bracket(folded, sentence.Span, time.Start) is not { } brackets) return false;
        return brackets.Holds(sentence.Quantities[next].Start) && !brackets.Holds(quantity.Start) && !folded.AsSpan(time.End, sentence.Quantities[next].Start - time.End).ContainsAny(',', '，');
    }

    /// <summary>自2015年以来增长了七倍: a change that the rules have read from a time that opens an interval.</summary>
    public static bool IsSince(SentenceView sentence, ClaimDraft draft)
    {
        if (draft.Kind.Kind is not (ClaimKind.Change or ClaimKind.Ratio) || draft.Proposed?.Period?.Contains('/', StringComparison.Ordinal) != true) return false;
        var evidence = draft.Evidence.FindLast(static evidence => evidence.Slot == ClaimSlot.Period);
        return evidence.Rule == "period.stated" && sentence.Times.Exists(time => time.IsSince && time.Start == evidence.Start);
    }
}
