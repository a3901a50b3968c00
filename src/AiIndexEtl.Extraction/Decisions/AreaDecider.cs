using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Candidates and features for the areas of a figure.</summary>
/// <param name="document">The document.</param>
internal sealed class AreaDecider(DecisionDocument document)
{
    // How far the rules are to be trusted beyond what the model has learned of them: a document has one set of places that most of its
    // figures take, so that some three hundred documents teach a model little of it.
    private const double Trust = 0.3;

    // A heading that is a place and nothing else heads what is told of that place; few documents are laid out so, and models learn little of it.
    private const double HeadingTrust = 2.5;

    // Lists of one length that a sentence hands out one by one, and a place in the brackets of the figure.
    private const double HandedTrust = 4;
    private const double BesideTrust = 7;

    private const int SentencesBack = 3;

    private static readonly int Bias = Symbols.Of("area");
    private static readonly int IsProposed = Symbols.Of("area.rule");
    private static readonly int Size = Symbols.Of("area.size");
    private static readonly int Source = Symbols.Of("area.source");
    private static readonly int SourceKind = Symbols.Of("area.source-kind");
    private static readonly int SourceMetric = Symbols.Of("area.source-metric");
    private static readonly int Before = Symbols.Of("area.previous");
    private static readonly int BeforeApart = Symbols.Of("area.previous-apart");
    private static readonly int Behind = Symbols.Of("area.following-rule");
    private static readonly int Word = Symbols.Of("area.word");
    private static readonly int Metric = Symbols.Of("area.metric");

    private static readonly int Stated = Symbols.Of("stated");
    private static readonly int Group = Symbols.Of("group");
    private static readonly int Pair = Symbols.Of("pair");
    private static readonly int Back = Symbols.Of("back");
    private static readonly int Heading = Symbols.Of("heading");
    private static readonly int Carried = Symbols.Of("carried");
    private static readonly int Earlier = Symbols.Of("earlier-figure");
    private static readonly int OfDocument = Symbols.Of("document");
    private static readonly int None = Symbols.Of("none");
    private static readonly int Signed = Symbols.Of("sign");
    private static readonly int First = Symbols.Of("first-of-block");
    private static readonly int Latest = Symbols.Of("latest");

    private static readonly int AboutRank = Symbols.Of("area.about-rank");
    private static readonly int AboutTitle = Symbols.Of("area.about-title");
    private static readonly int AboutMoney = Symbols.Of("area.about-money");
    private static readonly int AboutSigns = Symbols.Of("area.about-signs");
    private static readonly int AboutShare = Symbols.Of("area.about-share");
    private static readonly int OwnMoney = Symbols.Of("area.own-money");
    private static readonly int Setting = Symbols.Of("area.setting");

    private static readonly int OfTheDocument = Symbols.Of("area.document");
    private static readonly int Respective = Symbols.Of("area.respective");
    private static readonly int InBrackets = Symbols.Of("area.beside");
    private static readonly int AboutGenre = Symbols.Of("area.about-genre");
    private static readonly int AboutLead = Symbols.Of("area.about-lead");
    private static readonly int Models = Symbols.Of("area.names-models");
    private static readonly int Genre = Symbols.Of("area.genre");

    private readonly AreaPlaces _places = new(document.View);

    private readonly LinkFeatures _link = new();

    private readonly CandidateList<IReadOnlyList<string>> _candidates = new(new SameAreas());

    /// <summary>Decides the areas of a figure.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        _candidates.Clear(chooser.Weigher(DecisionSlot.Area));
        _candidates.Add(draft.Proposed!.Area);
        var hasArea = at.Sentence.Areas.Count > 0;
        AddStated(at);
        AddAround(at, hasArea);
        for (var i = 0; i < _candidates.Values.Count; i++) Describe(at, i, _candidates.Values[i], hasArea);

        // The place of a document is no place of a company's figures, however plainly the document has one.
        _candidates.Lean = (0, IsOfHeading(at) ? HeadingTrust : (draft.Proposed.AreaRule == Respective || draft.Proposed.AreaRule == InBrackets) && draft.Kind.Kind is not (ClaimKind.Ratio or ClaimKind.Gap) ? draft.Proposed.AreaRule == InBrackets ? BesideTrust : HandedTrust : document.Genre == DocumentGenre.Results && draft.Proposed.AreaRule == OfTheDocument ? 0 : Trust);
        var chosen = _candidates.Values[chooser.Choose(DecisionSlot.Area, draft, _candidates)];
        if (ReferenceEquals(chosen, draft.Area) || SameAreas.AreSame(chosen, draft.Area)) return;
        draft.Area = chosen;
        draft.Instead(ClaimSlot.Area, "area.model");
    }

    private void AddStated(in FigureView at)
    {
        var areas = at.Sentence.Areas;
        var spans = areas.Select(static area => new Span(area.Start, area.End)).ToList();
        for (var i = 0; i < areas.Count; i++)
        {
            AddFrom(at, areas[i].Codes, Stated, areas[i], Rank(areas, at, i));
            var (first, last) = Coordination.Around(document.Folded, spans, i, withCommas: false);
            if (last - first > 1) AddFrom(at, Union(areas.Skip(first).Take(last - first)), Group, areas[i], Rank(areas, at, i));
            if (at.Draft.Kind.Kind is not (ClaimKind.Ratio or ClaimKind.Gap)) continue;
            for (var j = 0; j < i; j++)
            {
                if (!SameAreas.AreSame(areas[i].Codes, areas[j].Codes)) AddFrom(at, Union([areas[j], areas[i]]), Pair, areas[i], Rank(areas, at, i) + i - j);
            }
        }

        if (at.Draft.Kind.Kind is not (ClaimKind.Ratio or ClaimKind.Gap) || at.Previous is not { Area.Count: > 0 } previous) return;
        foreach (var area in areas)
        {
            if (!SameAreas.Has(previous.Area, area.Codes[0])) Simple(at, (string[])[.. previous.Area, .. area.Codes], Pair, 100 + at.Nearness, hasArea: true);
        }
    }

    private static string[] Union(IEnumerable<AreaMention> areas) => [.. areas.SelectMany(static area => area.Codes).Distinct(StringComparer.Ordinal)];

    private static int Rank(List<AreaMention> areas, in FigureView at, int index)
    {
        var isBefore = areas[index].Start < at.Draft.Quantity.Start;
        var rank = 0;
        for (var i = 0; i < areas.Count; i++)
        {
            if (i != index && areas[i].Start < at.Draft.Quantity.Start == isBefore && (isBefore ? areas[i].Start > areas[index].Start : areas[i].Start < areas[index].Start)) rank++;
        }

        return rank;
    }

    private void AddFrom(in FigureView at, IReadOnlyList<string> codes, int source, AreaMention area, int rank)
    {
        var candidate = _candidates.Add(codes);
        var sort = (area.IsCity ? 2 : area.IsAdjective ? 3 : area.Codes[0] == "WORLD" ? 4 : 1) + ((int)at.Draft.Kind.Kind * 8);
        _candidates.Feature(candidate, Source, source, sort);
        _link.Read(at, new Span(area.Start, area.End), rank);
        _link.Give(_candidates, candidate, unchecked((source * 31) + sort));
        _link.Give(_candidates, candidate, source);
    }

    private void AddAround(in FigureView at, bool hasArea)
    {
        var sentences = document.View.Sentences;
        var own = at.Draft.SentenceIndex;
        for (var i = own - 1; i >= Math.Max(0, own - SentencesBack); i--)
        {
            var sameBlock = sentences[i].Block == sentences[own].Block ? 1 : 2;
            for (var j = 0; j < sentences[i].Areas.Count; j++)
            {
                var position = j == 0 ? 1 : j == sentences[i].Areas.Count - 1 ? 2 : 3;
                Simple(at, sentences[i].Areas[j].Codes, Back, ((own - i) * 16) + (sameBlock * 4) + position, hasArea);
            }
        }

        if (document.Headings[own] is >= 0 and var heading)
        {
            foreach (var area in sentences[heading].Areas) Simple(at, area.Codes, Heading, Math.Min(3, sentences[heading].Areas.Count) + (IsWhole(sentences[heading], area) ? 4 : 0), hasArea);
        }

        for (var back = 1; back <= 3 && at.Index - back >= 0; back++)
        {
            var other = at.Drafts[at.Index - back];
            if (other.SentenceIndex < own - 4) break;
            var nearness = other.SentenceIndex == own ? 1 : sentences[other.SentenceIndex].Block == at.Sentence.Block ? 2 : 3;
            Simple(at, other.Area, back == 1 ? Carried : Earlier, (nearness * 8) + back, hasArea);
        }

        if (_places.FirstOfBlock(own) is { } first) Simple(at, first.Codes, First, _places.IsSoleOfBlock(own) ? 1 : 2, hasArea);
        if (_places.Latest(own) is { } latest) Simple(at, latest.Codes, Latest, Math.Min(6, _places.Back(own)) + (_places.FirstOfBlock(own) is null ? 8 : 0), hasArea);
        foreach (var sign in at.Sentence.Signs) Simple(at, sign.Codes, Signed, 1, hasArea);
        AddOfDocument(at, hasArea);
        Simple(at, [], None, document.View.Area.Count > 0 ? 1 : 2, hasArea);
    }

    // What the whole document is about, with what speaks for it: the model weighs that against the words around the figure.
    private void AddOfDocument(in FigureView at, bool hasArea)
    {
        var areas = document.View.Areas;
        var context = Context(at, hasArea);
        for (var i = 0; i < areas.Likely.Count; i++)
        {
            var area = areas.Likely[i];
            if (i > 0 && area.Weight < 0.3 && !area.IsHome) continue;
            var candidate = _candidates.Add(area.Codes);
            _candidates.Feature(candidate, AboutRank, i, Step(area.Weight), context);
            _candidates.Feature(candidate, AboutRank, i + 8, Step(area.Weight), context + (at.IsChinese ? 8 : 16));
            _candidates.Feature(candidate, AboutTitle, area.IsInTitle ? 1 : 2, area.IsHome ? 1 : 2, context);
            _candidates.Feature(candidate, AboutGenre, i, (int)document.Genre + (area.IsHome ? 8 : 0), context);
            _candidates.Feature(candidate, AboutGenre, Step(area.Weight) + 32, (int)document.Genre, context);
            _candidates.Feature(candidate, AboutLead, Math.Min(area.Lead, 2) + (area.IsPublisher ? 4 : 0) + (area.IsInTitle ? 8 : 0), (int)document.Genre, context);
            _candidates.Feature(candidate, AboutLead, Math.Min(area.Lead, 2) + (area.IsPublisher ? 20 : 16), Step(area.Strength), Step(area.Alone));
            _candidates.Feature(candidate, AboutMoney, (int)(area.Money * 4), context);
            _candidates.Feature(candidate, AboutSigns, Math.Min(3, area.Signs), context);
            _candidates.Feature(candidate, AboutShare, (int)(area.Share * 5), document.View.DataYear is null ? 1 : 2, context);
        }

        if (areas.Home.Count > 0) Simple(at, areas.Home, OfDocument, 1, hasArea);
    }

    // 1 a place is named in the sentence, 2 the world is, 3 a place is named in the block before, 4 none.
    private int Context(in FigureView at, bool hasArea)
    {
        foreach (var area in at.Sentence.Areas)
        {
            if (area.Codes[0] != "WORLD") return 1;
        }

        return hasArea ? 2 : _places.FirstOfBlock(at.Draft.SentenceIndex) is not null ? 3 : 4;
    }

    private static bool IsWhole(SentenceView heading, AreaMention area) => (area.End - area.Start) * 5 >= heading.Span.Length * 4;

    // Whether the rules have the figure's place from a heading that is a place and nothing else.
    private bool IsOfHeading(in FigureView at)
    {
        if (at.Sentence.Areas.Count > 0 || document.Headings[at.Draft.SentenceIndex] is not (>= 0 and var above)) return false;
        var heading = document.View.Sentences[above];
        return heading.Areas is [var only] && IsWhole(heading, only) && SameAreas.AreSame(only.Codes, at.Draft.Proposed!.Area);
    }

    private static int Step(double strength) => (int)Math.Clamp(Math.Floor(strength * 1.5), -2, 9);

    private void Simple(in FigureView at, IReadOnlyList<string> codes, int source, int detail, bool hasArea)
    {
        var candidate = _candidates.Add(codes);
        var kind = (int)at.Draft.Kind.Kind + 1;
        _candidates.Feature(candidate, Source, source, detail, hasArea ? 1 : 2);
        _candidates.Feature(candidate, SourceKind, source, detail, (kind * 2) + (hasArea ? 1 : 0));
        _candidates.Feature(candidate, SourceMetric, source, at.Metric, hasArea ? 1 : 2);
    }

    private void Describe(in FigureView at, int candidate, IReadOnlyList<string> codes, bool hasArea)
    {
        var draft = at.Draft;
        var kind = (int)draft.Kind.Kind + 1;
        var size = SameAreas.Size(codes);
        var own = (hasArea ? 1 : 2) + (document.View.Area.Count > 0 ? 4 : 0);
        _candidates.Feature(candidate, Bias, Math.Min(size, 3), own, kind);
        var strength = document.View.Areas.Likely.Count > 0 ? Step(document.View.Areas.Likely[0].Weight) : -3;
        var context = Context(at, hasArea);
        _candidates.Feature(candidate, Setting, Math.Min(size, 3), strength, context);
        _candidates.Feature(candidate, Setting, Math.Min(size, 3) + 8, strength, context + (at.IsChinese ? 8 : 16));
        _candidates.Feature(candidate, Setting, Math.Min(size, 3), (int)(document.View.Areas.World * 8) + 32, context + (document.View.DataYear is null ? 0 : 8));
        _candidates.Feature(candidate, Models, Math.Min(size, 3), document.Protagonists.ModelSteps, context + (document.View.Area.Count > 0 ? 8 : 0));
        _candidates.Feature(candidate, Genre, Math.Min(size, 3), (int)document.Genre + (at.IsChinese ? 8 : 0), context);
        if (DocumentAreaReader.CountryOf(draft.Quantity.Unit) is { Length: > 0 } country)
        {
            var isOwn = size == 0 ? 3 : SameAreas.Has(codes, country) ? 1 : 2;
            _candidates.Feature(candidate, OwnMoney, isOwn, country == "US" ? 1 : 2, context);
        }

        _candidates.Feature(candidate, Size, size, kind, Math.Min(5, at.Sentence.Areas.Count));
        _candidates.Feature(candidate, Metric, at.Metric, Math.Min(size, 3), own);
        _candidates.Feature(candidate, IsProposed, SameAreas.AreSame(codes, draft.Proposed!.Area) ? 1 : 2, draft.Proposed.AreaRule, kind);
        _candidates.Feature(candidate, IsProposed, SameAreas.AreSame(codes, draft.Proposed.Area) ? 3 : 4, Math.Min(size, 3), draft.Proposed.AreaRule);
        if (at.Previous is { } previous)
        {
            var same = SameAreas.AreSame(codes, previous.Area) ? 1 : 2;
            _candidates.Feature(candidate, Before, same, at.Nearness + (hasArea ? 4 : 0), draft.Proposed.AreaRule);
            _candidates.Feature(candidate, Before, same + 4, at.Nearness, previous.Metric == draft.Metric ? 1 : 2);
            if (at.Nearness == 1)
            {
                var words = document.Words;
                var from = words.From(previous.Quantity.End);
                var to = words.From(draft.Quantity.QualifierStart);
                var between = at.Sentence.Areas.Count(area => area.Start >= previous.Quantity.End && area.End <= draft.Quantity.Start);
                _candidates.Feature(candidate, BeforeApart, same, Math.Min(6, to - from), between);
                for (var i = from; i < Math.Min(to, from + 6); i++) _candidates.Feature(candidate, Word, same, words[i], Math.Min(between, 2));
            }
        }

        if (at.Following?.SentenceIndex == draft.SentenceIndex) _candidates.Feature(candidate, Behind, SameAreas.AreSame(codes, at.Following.Proposed!.Area) ? 1 : 2, own, draft.Proposed.AreaRule);
    }
}
