using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Structures;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Links;

/// <summary>Gives each figure of a sentence its period and base period.</summary>
internal sealed class PeriodLinker(DocumentView document)
{
    private const double Farthest = 2.6;
    private readonly TimeResolver _resolver = new(document);

    /// <summary>Fills periods, in the order of the sentence, and moves the state on.</summary>
    public void Link(SentenceView sentence, IReadOnlyList<ClaimDraft> drafts, IReadOnlyList<FromToPair> pairs, IReadOnlyList<RespectiveList> lists, PeriodState state)
    {
        _resolver.Span = state.Span;
        var resolved = _resolver.Resolve(sentence, state.Current);
        for (var i = 0; i < drafts.Count; i++) LinkOne(sentence, drafts[i], resolved, state);
        foreach (var list in lists) Apply(list, drafts, resolved, sentence);
        foreach (var pair in pairs) Apply(pair, drafts, state);
        foreach (var pair in pairs) SpanRate(pair, drafts);
        for (var i = 0; i < drafts.Count; i++) LinkBase(sentence, drafts[i], resolved);

        foreach (var (mention, period) in resolved)
        {
            if (period is null || mention.IsBase) continue;
            if (mention.IsSince) state.Span = Periods.Interval(period, LaterPlain(resolved, mention) ?? state.Default);
            else if (mention.Form == TimeForm.Absolute && period.Contains('/', StringComparison.Ordinal)) state.Span = period;
        }

        var topic = resolved.FirstOrDefault(time => time.Period is not null && IsTopic(sentence, time.Mention));
        if (topic.Period is not null) state.Topic = LaterOf(sentence, resolved, topic.Mention) ?? topic.Period;
        else if (drafts.Count > 0 && sentence.Times.Count > 0 && drafts[0].Kind.Kind == ClaimKind.Level && drafts[0].Period?.Contains('/', StringComparison.Ordinal) == true && sentence.Times[0].IsSince) state.Topic = drafts[0].Period;
    }

    // A time that opens a sentence is what the sentence is about; one in its midst may be but another side of a comparison.
    internal bool IsTopic(SentenceView sentence, TimeMention time) =>
        time is { IsBase: false, IsSince: false, Form: not (TimeForm.BeforeCurrent or TimeForm.RecentYears or TimeForm.QuarterFromCurrent or TimeForm.MonthFromCurrent) }
        && !OpensWithFrom(time) && !IsAside(document.Folded, time) && time.Start - sentence.Span.Start <= 12 && (sentence.Quantities.Count == 0 || time.Start < sentence.Quantities[0].Start);

    // AlexNet (2012): a year in brackets right behind a name is that of the name.
    internal static bool IsAside(string text, TimeMention time)
    {
        var at = time.Start - 1;
        if (at < 1 || text[at] is not ('(' or '（')) return false;
        var before = text[at - 1] == ' ' && at > 1 ? text[at - 2] : text[at - 1];
        return time.End < text.Length && text[time.End] is ')' or '）' or ',' or '，' && char.IsAsciiLetterOrDigit(before);
    }

    // 2010年全球论文约8.8万篇，到2022年已有24万篇: what a sentence arrives at is the time that the text goes on with.
    private string? LaterOf(SentenceView sentence, List<(TimeMention Mention, string? Period)> times, TimeMention topic)
    {
        if (topic.Form != TimeForm.Absolute || topic.Value.Length != 4) return null;
        string? later = null;
        foreach (var (mention, period) in times)
        {
            if (mention.Start <= topic.End || mention is { IsBase: true } or { IsSince: true } || period?.Length != 4 || Periods.Year(period) > document.PublicationYear) continue;
            if (string.CompareOrdinal(period, topic.Value) <= 0 || !Arrives(mention.Start)) continue;
            if (sentence.QuantityFrom(mention.End) < sentence.Quantities.Count || sentence.QuantityFrom(topic.End) < sentence.Quantities.Count) later = period;
        }

        return later;
    }

    // 到2022年, 至2022年, "by 2022", "to 24 million in 2022"
    private bool Arrives(int at)
    {
        var before = document.Folded.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).TrimEnd();
        return before.EndsWith("到") || before.EndsWith("至") || before.EndsWith("到了") || before.EndsWith(" by") || before.EndsWith(" in");
    }

    private void LinkOne(SentenceView sentence, ClaimDraft draft, List<(TimeMention Mention, string? Period)> times, PeriodState state)
    {
        var best = (Cost: Farthest, Index: -1);
        var isCompared = draft.Kind.Kind is ClaimKind.Change or ClaimKind.Ratio;
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i].Period is null) continue;
            if (isCompared && times[i].Mention.IsSince && HasBaseOfItsOwn(sentence, draft, times, times[i].Mention)) continue;
            var cost = Cost(sentence, draft, times[i].Mention, isCompared);
            if (cost < best.Cost) best = (cost, i);
        }

        if (best.Index < 0)
        {
            draft.Period = state.Current;
            if (draft.Period is not null) draft.Because(ClaimSlot.Period, state.Topic is null ? "period.default" : "period.carried", draft.Quantity.Start, draft.Quantity.Start);
            return;
        }

        var (mention, period) = times[best.Index];
        draft.HasOwnPeriod = true;
        draft.Because(ClaimSlot.Period, "period." + Rule(mention.Form), mention.Start, mention.End);
        draft.Period = mention.IsSince ? Periods.Interval(period, LaterPlain(times, mention) ?? state.Current) : period;
        if (mention.IsSince && isCompared) draft.BasePeriod = Periods.Start(period!);
    }

    // 自2022年来翻了一番，相对于2019年增加了38倍: since when the clause before tells is not what this clause counts from.
    private static bool HasBaseOfItsOwn(SentenceView sentence, ClaimDraft draft, List<(TimeMention Mention, string? Period)> times, TimeMention since)
    {
        var own = sentence.ClauseAt(draft.Quantity.Start);
        return sentence.ClauseAt(since.Start) < own
            && times.Exists(time => time is { Period: not null, Mention.IsBase: true } && time.Mention.Start > since.End && time.Mention.End <= draft.Quantity.Start && sentence.ClauseAt(time.Mention.Start) == own);
    }

    private static string? LaterPlain(List<(TimeMention Mention, string? Period)> times, TimeMention since)
    {
        foreach (var (mention, period) in times)
        {
            if (mention.Start > since.Start && mention is { IsBase: false, IsSince: false } && period is not null) return period;
        }

        return null;
    }

    private double Cost(SentenceView sentence, ClaimDraft draft, TimeMention time, bool isCompared)
    {
        var quantity = draft.Quantity;
        var cost = LinkCost.Of(sentence, document.Folded, quantity, new Span(time.Start, time.End), perQuantity: 0.15, perClause: 0.4);
        if (cost >= LinkCost.Limit) return cost;

        // 2022年的50%: right before the figure the time is its own, whatever stands before it.
        var gap = quantity.QualifierStart - time.End;
        var isOwn = gap is >= 0 and <= 4 && !document.Folded.AsSpan(time.End, gap).ContainsAny('比', ',', '，');
        if (time.IsBase && (isCompared || !isOwn)) return double.MaxValue;
        if (isCompared && (IsBefore(time) || IsOtherSide(draft, time))) return double.MaxValue;
        if (time.IsSince && !isCompared) cost += 1;
        if (IsFrom(time, draft)) cost += 2;
        if (!isOwn && IsOthers(sentence, draft, time) && !(draft.Kind.Kind == ClaimKind.Ratio && IsLatest(sentence, draft, time))) cost += 1.8;
        if (draft.Kind.Kind == ClaimKind.Ratio && IsBefore(sentence, draft, time)) cost += 1.2;
        if (IsBefore(time) && sentence.ClauseAt(time.Start) != sentence.ClauseAt(quantity.Start)) cost += 2;
        if (time.Start >= quantity.End && time.Start - quantity.End <= 4) cost -= 0.4;
        if (time.Form == TimeForm.RecentYears && !isCompared) cost += 3;
        if (time.Form == TimeForm.Recent && IsApposition(sentence, time)) cost += 3;
        return cost;
    }

    private static bool IsBefore(TimeMention time) => time is { Form: TimeForm.BeforeCurrent or TimeForm.MonthFromCurrent } or { Form: TimeForm.QuarterFromCurrent, Years: < 0 };

    // 2010年8.8万篇，到2022年已有24万篇，接近三倍: a multiple behind two values is that of the later one.
    private static bool IsLatest(SentenceView sentence, ClaimDraft draft, TimeMention time) =>
        !sentence.Times.Any(other => other.Start > time.Start && other.End <= draft.Quantity.Start && other is { IsBase: false, IsSince: false })
        && sentence.Times.Any(other => other.End <= time.Start && IsEarlierYear(other, time));

    private static bool IsBefore(SentenceView sentence, ClaimDraft draft, TimeMention time) =>
        time.End <= draft.Quantity.Start && sentence.Times.Any(other => other.Start >= time.End && other.End <= draft.Quantity.Start && IsEarlierYear(time, other))
        && sentence.QuantitiesBetween(time.End, draft.Quantity.QualifierStart) >= 2;

    private static bool IsEarlierYear(TimeMention first, TimeMention second) =>
        first is { Form: TimeForm.Absolute, Value.Length: 4, IsSince: false, IsBase: false } && second is { Form: TimeForm.Absolute, Value.Length: 4, IsSince: false, IsBase: false }
        && string.CompareOrdinal(first.Value, second.Value) < 0;

    // 2021年到2022年的短短一年内: the years before tell which one it is.
    private static bool IsApposition(SentenceView sentence, TimeMention time)
    {
        foreach (var other in sentence.Times)
        {
            if (other.Form == TimeForm.Absolute && other.End <= time.Start && time.Start - other.End <= 4) return true;
        }

        return false;
    }

    // 是2022年发布数量的2倍, 8.5 times its 2022 level: what a multiple is taken of.
    private bool IsOtherSide(ClaimDraft draft, TimeMention time)
    {
        // tripled between 2015 and 2020: from one year to another is when, and nothing that a multiple is taken of.
        if (draft.Kind.Kind != ClaimKind.Ratio || time.Form == TimeForm.Recent || time.Value.Contains('/', StringComparison.Ordinal)) return false;
        var quantity = draft.Quantity;
        if (time.Start >= quantity.End) return time.Start - quantity.End <= 16 && !document.Folded.AsSpan(quantity.End, time.Start - quantity.End).ContainsAny(',', '，', ';') && !document.Folded.AsSpan(quantity.End, time.Start - quantity.End).EndsWith(" in ");
        if (time.End >= quantity.QualifierStart) return false;
        var between = document.Folded.AsSpan(time.End, quantity.QualifierStart - time.End);
        return between.Length is > 0 and <= 16 && between.TrimEnd().EndsWith("的") && !between.ContainsAny(',', '，', '。');
    }

    // 从2016年的一项增加到25项: the opening time is that of the earlier value.
    private bool IsFrom(TimeMention time, ClaimDraft draft)
    {
        if (!OpensWithFrom(time) || time.End > draft.Quantity.QualifierStart) return false;
        var between = document.Folded.AsSpan(time.End, draft.Quantity.QualifierStart - time.End);
        return between.ContainsAny('到', '至', '为');
    }

    private bool OpensWithFrom(TimeMention time) => document.Folded.AsSpan(Math.Max(0, time.Start - 2), Math.Min(2, time.Start)).TrimEnd() is [.., '从' or '由'];

    // A time that stands right before another figure ("2022年的266次") is that figure's.
    private bool IsOthers(SentenceView sentence, ClaimDraft draft, TimeMention time)
    {
        // The time of the opening clause is that of all of the sentence's figures.
        if (sentence.ClauseAt(time.Start) == 0 && !sentence.Times.Any(other => other.Start < time.Start && other is { IsBase: false, IsSince: false })) return false;
        var next = sentence.QuantityFrom(time.End);
        if (next >= sentence.Quantities.Count || sentence.Quantities[next].Start >= draft.Quantity.Start) return false;
        var between = document.Folded.AsSpan(time.End, Math.Max(0, sentence.Quantities[next].QualifierStart - time.End));
        return between.Length <= 4 && !between.ContainsAny(',', '，', '、');
    }

    private static void Apply(RespectiveList list, IReadOnlyList<ClaimDraft> drafts, List<(TimeMention Mention, string? Period)> times, SentenceView sentence)
    {
        for (var i = 0; i < list.Quantities.Count; i++)
        {
            var draft = drafts[list.Quantities[i]];
            if (list.Years.Count > 0)
            {
                draft.Period = Iso(list.Years[i]);
                Restate(draft, "period.respective");
            }
            else if (list.Times.Count > 0)
            {
                draft.Period = times[list.Times[i]].Period;
                draft.Because(ClaimSlot.Period, "period.respective", sentence.Times[list.Times[i]].Start, sentence.Times[list.Times[i]].End);
            }
        }
    }

    private static void Apply(FromToPair pair, IReadOnlyList<ClaimDraft> drafts, PeriodState state)
    {
        var (from, to) = (drafts[pair.From], drafts[pair.To]);
        from.IsEarlier = true;
        if (from.Period is null) return;
        // The half-year that a text is about is one time, not two.
        if (from.Period.Contains('/', StringComparison.Ordinal) && !Periods.IsWithinYear(from.Period))
        {
            (from.Period, to.Period) = (Periods.Start(from.Period), Periods.End(from.Period));
            Restate(from, "period.pair");
            Restate(to, "period.pair");
            return;
        }

        if (Periods.Year(from.Period) is not { } first || Periods.Year(to.Period) is not { } last || first < last) return;

        // 54% of the market, up from 51% in 2023: the time behind both is that of the earlier one.
        if (first == last && from.HasOwnPeriod && from.Quantity.Start > to.Quantity.Start && TimeOf(from) >= from.Quantity.End && TimeOf(to) == TimeOf(from) && Periods.Shift(from.Period, 1) is { } later)
        {
            to.Period = Periods.Year(state.Current) is { } current && current > first ? state.Current : later;
            to.HasOwnPeriod = false;
            to.Because(ClaimSlot.Period, "period.default", to.Quantity.Start, to.Quantity.Start);
            return;
        }

        if (from.HasOwnPeriod && !HasOwnTime(from, to)) (to.Period, from.Period) = (from.Period, Periods.Shift(from.Period, -1));
        else if (first >= last && from.Period == to.Period) from.Period = Periods.Shift(to.Period, -1);
    }

    // The same words tell the time, read by another rule.
    private static void Restate(ClaimDraft draft, string rule)
    {
        var told = draft.Evidence.LastOrDefault(static evidence => evidence.Slot == ClaimSlot.Period);
        draft.Because(ClaimSlot.Period, rule, told.Rule is null ? draft.Quantity.Start : told.Start, told.Rule is null ? draft.Quantity.Start : told.End);
    }

    // at a compound annual growth rate of 21% from $81 billion in 2022 to $383 billion in 2030: the rate holds from the one year to the other.
    private void SpanRate(FromToPair pair, IReadOnlyList<ClaimDraft> drafts)
    {
        const int Reach = 56;
        var (from, to) = (drafts[pair.From], drafts[pair.To]);
        if (pair.To != pair.From + 1 || pair.From == 0 || drafts[pair.From - 1] is not { Kind.Kind: ClaimKind.Change, Quantity.Unit: "percent" } rate) return;
        if (from.Period is null || to.Period is null || !from.HasOwnPeriod || !to.HasOwnPeriod || string.CompareOrdinal(from.Period, to.Period) >= 0) return;
        var start = rate.Quantity.QualifierStart;
        var before = document.Folded.AsSpan(Math.Max(0, start - Reach), Math.Min(Reach, start));
        if (!before.Contains("annual growth rate", StringComparison.Ordinal) && !before.Contains("cagr", StringComparison.Ordinal) && !before.Contains("compound annual", StringComparison.Ordinal)) return;
        if (from.Quantity.QualifierStart - rate.Quantity.End > 12) return;
        rate.Period = Periods.Interval(from.Period, to.Period);
        rate.BasePeriod = Periods.Start(from.Period);
        rate.HasOwnPeriod = true;
        rate.Because(ClaimSlot.Period, "period.stated", TimeOf(from), TimeOf(from));
    }

    private static bool HasOwnTime(ClaimDraft from, ClaimDraft to) => TimeOf(from) != TimeOf(to);

    private static int TimeOf(ClaimDraft draft) => draft.Evidence.LastOrDefault(static evidence => evidence.Slot == ClaimSlot.Period).Start;

    private void LinkBase(SentenceView sentence, ClaimDraft draft, List<(TimeMention Mention, string? Period)> times)
    {
        if (draft.Kind.Kind is not (ClaimKind.Change or ClaimKind.Ratio) || draft.BasePeriod is not null) return;
        var best = (Cost: 3.0, Index: -1);
        for (var i = 0; i < times.Count; i++)
        {
            var mention = times[i].Mention;
            if (times[i].Period is null || !(mention.IsBase || IsBefore(mention) || IsOtherSide(draft, mention))) continue;
            var cost = LinkCost.Of(sentence, document.Folded, draft.Quantity, new Span(mention.Start, mention.End));
            if (IsBaseOfOther(sentence, draft, mention)) cost += 1.5;
            if (cost < best.Cost) best = (cost, i);
        }

        if (best.Index >= 0 && times[best.Index].Period != draft.Period && Periods.Start(times[best.Index].Period!) != draft.Period && !IsToldNearer(sentence, draft, times[best.Index].Mention))
        {
            draft.BasePeriod = Periods.Start(times[best.Index].Period!);
            draft.Because(ClaimSlot.BasePeriod, "base.compared", times[best.Index].Mention.Start, times[best.Index].Mention.End);
            return;
        }

        if (draft.Period is null || (draft.Kind.Kind != ClaimKind.Change && !IsMultiplying(draft))) return;
        var isRecent = draft.Period.Length == 4 && draft.Evidence.Exists(static evidence => evidence.Rule == "period.recent");
        draft.BasePeriod = isRecent || draft.Period.Contains('/', StringComparison.Ordinal) ? Periods.Before(draft.Period) : BasePeriods.Told(document.Folded, sentence, draft.Quantity, draft.Period);
        if (draft.BasePeriod is not null) draft.Because(ClaimSlot.BasePeriod, "base.year_on_year", draft.Quantity.Start, draft.Quantity.Start);
    }

    // Up 18% from 2023 and five times higher than in 2020: what stands right behind another figure is that one's.
    private bool IsBaseOfOther(SentenceView sentence, ClaimDraft draft, TimeMention time)
    {
        if (time.End > draft.Quantity.QualifierStart) return false;
        var other = sentence.QuantityFrom(time.Start) - 1;
        return other >= 0 && sentence.Quantities[other].End <= time.Start && time.Start - sentence.Quantities[other].End <= 12
            && document.Folded.AsSpan(sentence.Quantities[other].End, time.Start - sentence.Quantities[other].End) is [' ', 'f' or 'o' or 't' or 'c' or 'v', ..];
    }

    // 较2016年提升11个百分点，同比增长7.6%: the figure's own words tell its base, the time before another figure is that one's.
    private bool IsToldNearer(SentenceView sentence, ClaimDraft draft, TimeMention time) =>
        draft.Period is not null && time.End <= draft.Quantity.Start && sentence.Quantities[sentence.QuantityFrom(time.End)].End <= draft.Quantity.Start
        && BasePeriods.Told(document.Folded, sentence, draft.Quantity, draft.Period) is not null;

    // doubled, 翻番: a multiple of what it was before.
    private static bool IsMultiplying(ClaimDraft draft) => draft.Quantity.Form == Scanning.QuantityForm.TimesWord;

    private static string Rule(TimeForm form) => form switch
    {
        TimeForm.Absolute => "stated",
        TimeForm.SamePartOf => "same",
        TimeForm.FromPublication or TimeForm.MonthFromPublication => "publication",
        TimeForm.BeforeCurrent => "before",
        TimeForm.QuarterFromCurrent or TimeForm.MonthFromCurrent => "before",
        TimeForm.SameAsCurrent or TimeForm.SameSpan => "same",
        TimeForm.Recent or TimeForm.RecentYears => "recent",
        _ => "part_of_year",
    };

    private static string Iso(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
