using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Candidates and features for the period of a figure.</summary>
/// <param name="document">The document.</param>
/// <param name="times">How it speaks of each period.</param>
internal sealed class PeriodDecider(DecisionDocument document, DocumentTimes times)
{
    // Lists of one length that a sentence hands out one by one, and values at the two ends of a span.
    private const double HandedTrust = 8;

    // What a change has grown since is said but once.
    private const double SinceTrust = 3;

    private const int SentencesBack = 3;

    private static readonly int RuleRespective = Symbols.Of("period.respective");
    private static readonly int RulePair = Symbols.Of("period.pair");
    private static readonly int RuleDefault = Symbols.Of("period.default");
    private static readonly int RuleStated = Symbols.Of("period.stated");
    private static readonly int RuleCarried = Symbols.Of("period.carried");
    private static readonly int Bias = Symbols.Of("period");
    private static readonly int IsProposed = Symbols.Of("period.rule");
    private static readonly int Shape = Symbols.Of("period.shape");
    private static readonly int Age = Symbols.Of("period.age");
    private static readonly int Source = Symbols.Of("period.source");
    private static readonly int SourceOwn = Symbols.Of("period.source-own");
    private static readonly int SourceKind = Symbols.Of("period.source-kind");
    private static readonly int SourceMetric = Symbols.Of("period.source-metric");
    private static readonly int Before = Symbols.Of("period.previous");
    private static readonly int BeforeList = Symbols.Of("period.previous-apart");
    private static readonly int Behind = Symbols.Of("period.following-rule");
    private static readonly int Word = Symbols.Of("period.word");
    private static readonly int Own = Symbols.Of("period.sole-time");

    private static readonly int Stated = Symbols.Of("stated");
    private static readonly int Since = Symbols.Of("since");
    private static readonly int SinceStart = Symbols.Of("since-start");
    private static readonly int Anchored = Symbols.Of("anchored");
    private static readonly int Back = Symbols.Of("back");
    private static readonly int BackOpening = Symbols.Of("back-opening");
    private static readonly int Heading = Symbols.Of("heading");
    private static readonly int Title = Symbols.Of("title");
    private static readonly int Carried = Symbols.Of("carried");
    private static readonly int CarriedShift = Symbols.Of("carried-shift");
    private static readonly int CarriedEnd = Symbols.Of("carried-end");
    private static readonly int Default = Symbols.Of("default");
    private static readonly int DataYear = Symbols.Of("data-year");
    private static readonly int PublicationYear = Symbols.Of("publication-year");
    private static readonly int YearBefore = Symbols.Of("year-before-publication");
    private static readonly int Month = Symbols.Of("publication-month");
    private static readonly int None = Symbols.Of("none");
    private static readonly int Earlier = Symbols.Of("earlier-figure");

    private static readonly int Spoken = Symbols.Of("period.spoken-of");
    private static readonly int SpokenYear = Symbols.Of("period.spoken-of-year");
    private static readonly int SpokenRank = Symbols.Of("period.spoken-of-rank");
    private static readonly int SpokenPlace = Symbols.Of("period.spoken-of-place");
    private static readonly int SpokenPlaceYear = Symbols.Of("period.spoken-of-place-year");
    private static readonly int Asked = Symbols.Of("period.asked");
    private static readonly int AgeAsked = Symbols.Of("period.age-asked");
    private static readonly int AgeRank = Symbols.Of("period.age-rank");
    private static readonly int Pair = Symbols.Of("period.pair");
    private static readonly int PairShift = Symbols.Of("pair-shift");
    private static readonly int Listed = Symbols.Of("listed");
    private static readonly int Fieldwork = Symbols.Of("fieldwork");
    private static readonly int DataYearBefore = Symbols.Of("year-before-data");
    private static readonly int AgeMetric = Symbols.Of("period.age-metric");
    private static readonly int Relative = Symbols.Of("period.previous-relation");
    private static readonly int SameMetric = Symbols.Of("same-metric");
    private static readonly int RelativeWord = Symbols.Of("period.previous-relation-word");
    private static readonly int AgeWord = Symbols.Of("period.age-word");

    private readonly LinkFeatures _link = new();
    private readonly string? _dataYear = Year(document.View.DataYear);
    private readonly string? _dataYearBefore = Year(document.View.DataYear - 1);
    private readonly string? _publicationYear = Year(document.View.PublicationYear);
    private readonly string? _yearBefore = Year(document.View.PublicationYear - 1);
    private readonly string _publicationMonth = string.Create(CultureInfo.InvariantCulture, $"{document.View.PublicationYear:0000}-{document.View.PublicationMonth:00}");
    private int _soleTimes;
    private readonly CandidateList<string?> _candidates = new(StringComparer.Ordinal!);
    private readonly TimeResolver _resolver = new(document.View);
    private readonly List<TimeMention> _titleTimes = TimeScanner.Scan(TextFolding.Fold(document.View.Article.Title ?? ""), []);

    /// <summary>Decides the period of a figure.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        _candidates.Clear(chooser.Weigher(DecisionSlot.Period));
        _candidates.Add(draft.Proposed!.Period);
        var sentence = at.Sentence;
        _soleTimes = 0;
        foreach (var time in sentence.Times) _soleTimes += time.IsBase ? 0 : 1;
        var hasTime = _soleTimes > 0;
        AddStated(at, sentence);
        AddBack(at, hasTime);
        AddCarried(at, hasTime);
        AddDefaults(at, hasTime);
        AddSpoken(at, hasTime);
        AddSameMetric(at, hasTime);

        for (var i = 0; i < _candidates.Values.Count; i++) Describe(at, i, _candidates.Values[i], hasTime);

        _candidates.Lean = (0, PeriodFrames.IsSince(sentence, draft) ? SinceTrust : Trust(draft.Proposed.PeriodRule, draft.Proposed.Period, at.IsChinese));
        var chosen = _candidates.Values[chooser.Choose(DecisionSlot.Period, draft, _candidates)];
        draft.BasePeriod = Periods.BaseAfter(draft.Kind.Kind, draft.BasePeriod, draft.Period, chosen);
        if (draft.BasePeriod == chosen) draft.BasePeriod = null;
        if (chosen != draft.Period)
        {
            draft.Period = chosen;
            draft.Instead(ClaimSlot.Period, "period.model");
        }

        if (draft.BasePeriod is not null || draft.Kind.Kind != ClaimKind.Change || BasePeriods.Usual(document.Folded, sentence, draft) is not { } usual) return;
        draft.BasePeriod = usual;
        draft.Because(ClaimSlot.BasePeriod, "base.usual", draft.Quantity.Start, draft.Quantity.Start);
    }

    // How far the rules are to be trusted beyond what the model has learned of them. What a figure takes that names no time is the same
    // for a whole document, so that some three hundred documents teach a model little of it, however many figures they have. English
    // texts name their time in more ways than the rules know.
    private static double Trust(int rule, string? period, bool isChinese) =>
        rule == RuleRespective || rule == RulePair ? HandedTrust : rule == RuleDefault ? (isChinese ? 1.2 : 0.6) : rule == RuleStated || (rule == RuleCarried && period?.Contains('/', StringComparison.Ordinal) != true) ? (isChinese ? 0.8 : 0.6) : isChinese ? 1.6 : 1.2;

    private void AddStated(in FigureView at, SentenceView sentence)
    {
        var current = at.Nearness is 1 or 2 && at.Previous!.Period is { } carried ? carried : document.DefaultPeriod;
        var resolved = _resolver.Resolve(sentence, current);
        for (var i = 0; i < resolved.Count; i++)
        {
            var (time, period) = resolved[i];
            if (period is null || PeriodFrames.IsAside(document.Folded, sentence, at.Draft.Quantity, time)) continue;
            var sort = (int)time.Form + 1 + (time.IsSince ? 16 : 0) + (time.IsBase ? 32 : 0);
            var span = new Span(time.Start, time.End);
            AddFrom(at, period, time.IsSince ? SinceStart : Stated, sort, span, Rank(sentence, at, i));
            if (time.IsSince)
            {
                foreach (var end in new[] { document.DefaultPeriod, _publicationYear, current })
                {
                    if (end is not null) AddFrom(at, Periods.Interval(period, end), Since, sort, span, Rank(sentence, at, i));
                }
            }

            if (time.Form == TimeForm.QuarterFromCurrent)
            {
                AddFrom(at, _resolver.QuarterFromPublication(time.Years), Anchored, sort, span, Rank(sentence, at, i));
                AddFrom(at, Periods.Quarters(document.DefaultPeriod, time.Years), Anchored, sort, span, Rank(sentence, at, i));
            }

            if (time.Form is TimeForm.MonthFromCurrent or TimeForm.MonthFromPublication && time.Years == -1 && document.DefaultPeriod is { Length: 7 } month && month[5] != 'Q')
            {
                AddFrom(at, Periods.PartBefore(month), Anchored, sort, span, Rank(sentence, at, i));
            }

            if (time.Form != TimeForm.BeforeCurrent) continue;
            foreach (var anchor in resolved.Where(other => other.Mention.Form is TimeForm.Absolute or TimeForm.FromPublication).Select(static other => other.Period).Append(document.DefaultPeriod))
            {
                if (Periods.Shift(anchor, -time.Years) is { } shifted) AddFrom(at, shifted, Anchored, sort, span, Rank(sentence, at, i));
            }
        }
    }

    private static int Rank(SentenceView sentence, in FigureView at, int index)
    {
        var quantity = at.Draft.Quantity;
        var isBefore = sentence.Times[index].Start < quantity.Start;
        var rank = 0;
        for (var i = 0; i < sentence.Times.Count; i++)
        {
            var other = sentence.Times[i];
            if (i != index && other.Start < quantity.Start == isBefore && (isBefore ? other.Start > sentence.Times[index].Start : other.Start < sentence.Times[index].Start)) rank++;
        }

        return rank;
    }

    private void AddFrom(in FigureView at, string? period, int source, int sort, Span span, int rank)
    {
        if (period is null) return;
        var candidate = _candidates.Add(period);
        _candidates.Feature(candidate, Source, source, sort, (int)at.Draft.Kind.Kind + 1);
        _candidates.Feature(candidate, SourceMetric, source, at.Metric);
        _link.Read(at, span, rank);
        _link.Give(_candidates, candidate, unchecked((source * 31) + sort));
        _link.Give(_candidates, candidate, (int)at.Draft.Kind.Kind + (sort * 8));
    }

    private void AddBack(in FigureView at, bool hasTime)
    {
        var sentences = document.View.Sentences;
        var own = at.Draft.SentenceIndex;
        for (var i = own - 1; i >= Math.Max(0, own - SentencesBack); i--)
        {
            var sameBlock = sentences[i].Block == sentences[own].Block;
            foreach (var time in sentences[i].Times)
            {
                if (time.Form is not (TimeForm.Absolute or TimeForm.FromPublication or TimeForm.Recent) || _resolver.Resolve(time, document.DefaultPeriod) is not { } period) continue;
                var flags = (time.IsBase ? 2 : 1) + (time.IsSince ? 4 : 0);
                Simple(at, period, time.Start - sentences[i].Span.Start <= 12 ? BackOpening : Back, ((own - i) * 4) + (sameBlock ? 1 : 2) + (flags * 32), hasTime);
            }
        }

        if (document.Headings[own] is >= 0 and var heading)
        {
            foreach (var time in sentences[heading].Times)
            {
                if (_resolver.Resolve(time, document.DefaultPeriod) is { } period) Simple(at, period, Heading, time.IsBase || time.IsSince ? 2 : 1, hasTime);
            }
        }

        foreach (var time in _titleTimes)
        {
            if (_resolver.Resolve(time, null) is { } period) Simple(at, period, Title, (int)time.Form, hasTime);
        }
    }

    private void AddCarried(in FigureView at, bool hasTime)
    {
        for (var back = 1; back <= 4 && at.Index - back >= 0; back++)
        {
            var other = at.Drafts[at.Index - back];
            if (other.SentenceIndex < at.Draft.SentenceIndex - 4) break;
            var nearness = other.SentenceIndex == at.Draft.SentenceIndex ? 1 : document.View.Sentences[other.SentenceIndex].Block == at.Sentence.Block ? 2 : 3;
            if (back == 1)
            {
                Simple(at, other.Period, Carried, nearness + (other.HasOwnPeriod ? 8 : 0), hasTime);
                if (Periods.Shift(other.Period, -1) is { } before) Simple(at, before, CarriedShift, nearness, hasTime);
                if (Periods.Shift(other.Period, 1) is { } behind) Simple(at, behind, CarriedShift, nearness + 4, hasTime);
                if (other.Period is { } interval && interval.Contains('/', StringComparison.Ordinal)) Simple(at, Periods.End(interval), CarriedEnd, nearness, hasTime);
            }
            else
            {
                Simple(at, other.Period, Earlier, (nearness * 8) + back, hasTime);
            }
        }
    }

    // What the text has said of the same metric: robots of 2022 go on being robots of 2022, whatever else a report is about.
    private void AddSameMetric(in FigureView at, bool hasTime)
    {
        if (at.Draft.Metric == "other") return;
        for (var back = 1; back <= at.Index; back++)
        {
            var other = at.Drafts[at.Index - back];
            if (!other.HasOwnPeriod || other.Metric != at.Draft.Metric || other.Period is null || other.Kind.Kind is ClaimKind.Change or ClaimKind.Ratio != (at.Draft.Kind.Kind is ClaimKind.Change or ClaimKind.Ratio)) continue;
            var sentences = at.Draft.SentenceIndex - other.SentenceIndex;
            var far = sentences == 0 ? 1 : document.View.Sentences[other.SentenceIndex].Block == at.Sentence.Block ? 2 : sentences <= 4 ? 3 : sentences <= 10 ? 4 : 5;
            Simple(at, other.Period, SameMetric, far, hasTime);
            return;
        }

        for (var ahead = 1; at.Index + ahead < at.Drafts.Count; ahead++)
        {
            var other = at.Drafts[at.Index + ahead];
            if (!other.HasOwnPeriod || other.Metric != at.Draft.Metric || other.Period is null || other.Kind.Kind != at.Draft.Kind.Kind) continue;
            Simple(at, other.Period, SameMetric, 8 + Math.Min(3, (other.SentenceIndex - at.Draft.SentenceIndex) / 3), hasTime);
            return;
        }
    }

    private void AddDefaults(in FigureView at, bool hasTime)
    {
        var view = document.View;
        Simple(at, document.DefaultPeriod, Default, 1, hasTime);
        if (_dataYear is not null)
        {
            Simple(at, _dataYear, DataYear, 1, hasTime);
            Simple(at, _dataYearBefore, DataYearBefore, 1, hasTime);
        }

        if (_publicationYear is not null)
        {
            Simple(at, _publicationYear, PublicationYear, view.PublicationMonth <= 6 ? 1 : 2, hasTime);
            Simple(at, _yearBefore, YearBefore, view.PublicationMonth <= 6 ? 1 : 2, hasTime);
            if (view.Published is not null) Simple(at, _publicationMonth, Month, 1, hasTime);
        }

        Simple(at, null, None, 1, hasTime);
    }

    private void Simple(in FigureView at, string? period, int source, int detail, bool hasTime)
    {
        var candidate = _candidates.Add(period);
        var kind = (int)at.Draft.Kind.Kind + 1;
        _candidates.Feature(candidate, Source, source, detail);
        _candidates.Feature(candidate, SourceOwn, source, (detail * 2) + (hasTime ? 1 : 0), document.View.DataYear is null ? 1 : 2);
        _candidates.Feature(candidate, SourceKind, source, detail, (kind * 2) + (hasTime ? 1 : 0));
        _candidates.Feature(candidate, SourceMetric, source, at.Metric, hasTime ? 1 : 2);
    }

    private void Describe(in FigureView at, int candidate, string? period, bool hasTime)
    {
        var draft = at.Draft;
        var kind = (int)draft.Kind.Kind + 1;
        var standing = times.StandingOf(period);
        var (shape, age) = (standing.Shape, standing.Age);
        _candidates.Feature(candidate, Bias, shape, kind, hasTime ? 1 : 2);
        _candidates.Feature(candidate, Shape, shape, at.Metric);
        _candidates.Feature(candidate, Age, age, hasTime ? 1 : 2, document.View.DataYear is null ? 1 : 2);
        _candidates.Feature(candidate, AgeMetric, age, at.Metric, (document.View.DataYear is null ? 1 : 2) + (hasTime ? 2 : 0));
        DescribeWords(at, candidate, age + (shape * 16));
        _candidates.Feature(candidate, IsProposed, period == draft.Proposed!.Period ? 1 : 2, draft.Proposed.PeriodRule, kind);
        DescribeSpoken(candidate, period, standing, at, hasTime);
        DescribePair(at, candidate, period);
        if (at.Previous is { } previous)
        {
            var same = period == previous.Period ? 1 : 2;
            _candidates.Feature(candidate, Before, same, at.Nearness + (hasTime ? 4 : 0), draft.Proposed.PeriodRule);
            var relation = Relation(period, previous.Period);
            var isAlike = (previous.Metric == draft.Metric ? 1 : 2) + (previous.Kind.Kind == draft.Kind.Kind ? 0 : 2) + (hasTime ? 4 : 0);
            _candidates.Feature(candidate, Relative, relation, at.Nearness, isAlike);
            if (at.Nearness == 1)
            {
                var words = document.Words;
                var from = words.From(previous.Quantity.End);
                var to = words.From(draft.Quantity.QualifierStart);
                _candidates.Feature(candidate, BeforeList, same, Math.Min(6, to - from), previous.Quantity.Unit == draft.Quantity.Unit ? 1 : 2);
                for (var i = from; i < Math.Min(to, from + 6); i++) _candidates.Feature(candidate, Word, same, words[i], draft.Proposed.PeriodRule);
                for (var i = Math.Max(from, to - 4); i < to; i++) _candidates.Feature(candidate, RelativeWord, relation, words[i]);
            }
        }

        if (at.Following?.SentenceIndex == draft.SentenceIndex) _candidates.Feature(candidate, Behind, period == at.Following.Proposed!.Period ? 1 : 2, hasTime ? 1 : 2, draft.Proposed.PeriodRule);
        _candidates.Feature(candidate, Own, _soleTimes, shape, age);
    }

    private void DescribeWords(in FigureView at, int candidate, int age)
    {
        var words = document.Words;
        var clause = at.Sentence.Clauses.Count == 0 ? at.Sentence.Span : at.Sentence.Clauses[at.Sentence.ClauseAt(at.Draft.Quantity.Start)];
        var from = words.From(clause.Start);
        var to = words.From(clause.End);
        if (to - from > 30) (from, to) = (Math.Max(from, words.From(at.Draft.Quantity.Start) - 20), Math.Min(to, words.From(at.Draft.Quantity.End) + 10));
        if (at.IsChinese) for (var i = from; i < to - 1; i++) _candidates.Feature(candidate, AgeWord, age, words.Pair(i));
        else for (var i = from; i < to; i++) _candidates.Feature(candidate, AgeWord, age, words[i]);
    }

    // The earlier value of a pair and the later one: how the candidate stands to the time of the other.
    private void DescribePair(in FigureView at, int candidate, string? period)
    {
        var draft = at.Draft;
        var (first, isFirst) = draft.IsEarlier ? (at.Following?.IsEarlier == false && at.Nearness != 1 ? at.Following : at.Previous ?? at.Following, true) : (at.Previous, at.Previous?.IsEarlier != true);
        if (first is null || first.SentenceIndex != draft.SentenceIndex || !draft.IsEarlier && isFirst) return;
        var other = first.Quantity.Start < draft.Quantity.Start ? first.Period : first.Proposed!.Period;
        var relation = Relation(period, other);
        _candidates.Feature(candidate, Pair, draft.IsEarlier ? 1 : 2, relation, draft.Proposed!.PeriodRule);
        _candidates.Feature(candidate, Pair, (draft.IsEarlier ? 1 : 2) + (draft.HasOwnPeriod ? 4 : 0) + (first.HasOwnPeriod ? 8 : 0), relation);
    }

    private static int Relation(string? period, string? other)
    {
        if (period == other) return 1;
        if (Periods.Year(period) is not { } year || Periods.Year(other) is not { } second) return 2;
        if (other!.Contains('/', StringComparison.Ordinal) && period == Periods.Start(other)) return 3;
        if (other.Contains('/', StringComparison.Ordinal) && period == Periods.End(other)) return 4;
        var isAlike = period!.Length == other.Length ? 0 : 4;
        return (year == second - 1 ? 5 : year < second ? 6 : year == second ? 7 : 8) + isAlike;
    }

    private void AddSpoken(in FigureView at, bool hasTime)
    {
        for (var i = 0; i < times.Listed.Count; i++) Simple(at, times.Listed[i], Listed, i, hasTime);
        foreach (var period in times.Fieldwork)
        {
            Simple(at, period, Fieldwork, 1, hasTime);
            Simple(at, Year(Periods.Year(period)), Fieldwork, 2, hasTime);
        }

        if (!at.Draft.IsEarlier) return;
        if (Periods.Shift(document.DefaultPeriod, -1) is { } before) Simple(at, before, PairShift, 1, hasTime);
        if (at.Following is { } next && next.SentenceIndex == at.Draft.SentenceIndex && Periods.Shift(next.Proposed!.Period, -1) is { } shifted) Simple(at, shifted, PairShift, 2, hasTime);
    }

    private void DescribeSpoken(int candidate, string? period, in PeriodStanding standing, in FigureView at, bool hasTime)
    {
        var (shape, age) = (standing.Shape, standing.Age);
        var own = (hasTime ? 1 : 2) + (at.Draft.HasOwnPeriod ? 2 : 0);
        var half = (document.View.PublicationMonth <= 6 ? 1 : 2) + (document.View.DataYear is null ? 2 : 0);
        _candidates.Feature(candidate, AgeAsked, age + (shape * 16), (half * 4) + times.Asking, own);
        if (period is null) return;
        _candidates.Feature(candidate, Spoken, standing.Share + (shape * 8), own);
        _candidates.Feature(candidate, SpokenYear, standing.YearShare, own);
        _candidates.Feature(candidate, SpokenRank, standing.Rank + (standing.YearRank * 8), own);
        _candidates.Feature(candidate, SpokenPlace, standing.Place, own);
        _candidates.Feature(candidate, SpokenPlaceYear, standing.YearPlace, own);
        _candidates.Feature(candidate, Asked, standing.Fieldwork + (shape * 4), times.Asking, own);
        _candidates.Feature(candidate, AgeRank, age, standing.YearRank + (half * 8), own);
    }

    private static string? Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);
}
