using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Reconciliation.Reviews;

/// <summary>Writes a decision down: which words of a fact it names, and what it expects of them.</summary>
public static class ReviewDraft
{
    // What an accepted row is right in, beside value and unit, which every decision expects.
    private static readonly ReviewSlot[] s_vouched =
        [ReviewSlot.ValueUpper, ReviewSlot.Qualifier, ReviewSlot.Kind, ReviewSlot.Metric, ReviewSlot.Area, ReviewSlot.Subject, ReviewSlot.Period, ReviewSlot.BasePeriod];

    /// <summary>The decision.</summary>
    /// <param name="verdict">What was decided.</param>
    /// <param name="extracted">The fact as it was extracted, without any correction.</param>
    /// <param name="text">The cleaned text that holds it, from which it is known whether its words stand there once; null where it is not at hand.</param>
    /// <param name="corrected">The slots that are put right.</param>
    /// <param name="reason">Why.</param>
    /// <param name="reviewer">Who decided.</param>
    /// <param name="decidedAt">When; cut to whole seconds.</param>
    public static ReviewDecision Of(
        ReviewVerdict verdict, Claim extracted, string? text, ReviewSlots corrected, string? reason, string? reviewer, DateTimeOffset decidedAt)
    {
        var prefix = WithinSentence(extracted.Prefix, before => extracted.Sentence.Contains(before + extracted.Mention, StringComparison.Ordinal), fromEnd: true);
        var suffix = WithinSentence(extracted.Suffix, behind => extracted.Sentence.Contains(extracted.Mention + behind, StringComparison.Ordinal), fromEnd: false);
        return new ReviewDecision
        {
            Source = extracted.Source,
            Mention = extracted.Mention,
            Prefix = prefix,
            Suffix = suffix,
            Nth = text is null ? null : Occurrence(text, prefix, extracted, suffix),
            Position = extracted.CharStart,
            Sentence = extracted.Sentence,
            Verdict = verdict,
            Expected = Expected(verdict, ReviewSlots.Of(extracted), corrected),
            Corrected = corrected,
            Reason = reason,
            Reviewer = reviewer,
            DecidedAt = new DateTimeOffset(decidedAt.UtcDateTime.AddTicks(-(decidedAt.UtcTicks % TimeSpan.TicksPerSecond)), TimeSpan.Zero),
        };
    }

    // Who rejects says nothing of the slots. Who accepts has seen the row and vouches for it; who corrects vouches for what he leaves.
    private static ReviewSlots Expected(ReviewVerdict verdict, ReviewSlots read, ReviewSlots corrected)
    {
        var expected = ReviewSlots.None.With(ReviewSlot.Value, read.Of(ReviewSlot.Value)).With(ReviewSlot.Unit, read.Of(ReviewSlot.Unit));
        if (verdict is ReviewVerdict.Reject) return expected;
        return s_vouched.Where(slot => !corrected.Has(slot)).Aggregate(expected, (slots, slot) => IsWorthNaming(slot, read) ? slots.With(slot, read.Of(slot)) : slots);
    }

    // Empty places and times are named, since a later reading may fill them; an upper end, a base period or subjects are named where there are some.
    private static bool IsWorthNaming(ReviewSlot slot, ReviewSlots read) =>
        ReviewSlotForms.Expected(slot, read.Of(slot)) is null
        && (slot is ReviewSlot.Kind or ReviewSlot.Metric or ReviewSlot.Area or ReviewSlot.Period
            || (slot is ReviewSlot.Qualifier ? read.Of(slot) is not ["exact"] : read.Of(slot).Count > 0));

    // The longest part, next to the mention, that lies in its sentence: words of other sentences may change without touching the figure.
    private static string WithinSentence(string context, Func<string, bool> isThere, bool fromEnd)
    {
        for (var length = context.Length; length > 0; length--)
        {
            var part = fromEnd ? context[^length..] : context[..length];
            var isWhole = fromEnd ? !char.IsLowSurrogate(part[0]) : !char.IsHighSurrogate(part[^1]);
            if (isWhole && !part.Any(char.IsControl) && isThere(part)) return part;
        }

        return "";
    }

    private static int? Occurrence(string text, string prefix, Claim extracted, string suffix)
    {
        var quote = prefix + extracted.Mention + suffix;
        var begin = new CodePointMap(text).ToUtf16(extracted.CharStart) - prefix.Length;
        var (before, all) = (0, 0);
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
        {
            all++;
            if (at < begin) before++;
        }

        return all > 1 ? before + 1 : null;
    }
}
