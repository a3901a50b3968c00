using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Structures;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Links;

/// <summary>Gives each figure of a sentence its areas.</summary>
internal sealed class AreaLinker(DocumentView document)
{
    private const int LongestSide = 32;

    // What a place in the same brackets costs at most.
    private const double Beside = 0.2;

    /// <summary>Fills areas; what a sentence does not say is carried over from the one before it in the same block.</summary>
    /// <returns>The areas that the next sentence carries on, or empty.</returns>
    public IReadOnlyList<string> Link(SentenceView sentence, IReadOnlyList<ClaimDraft> drafts, IReadOnlyList<RespectiveList> lists, IReadOnlyList<string> carried)
    {
        foreach (var draft in drafts) LinkOne(sentence, draft, carried);
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Areas.Count; i++) Set(drafts[list.Quantities[i]], sentence.Areas[list.Areas[i]], "area.respective");
        }

        var specific = sentence.Areas.Select(static area => area.Codes).Where(static codes => codes[0] != "WORLD").ToList();
        if (specific.Count == 0) return sentence.Areas.Count > 0 ? [] : carried;
        return specific.All(codes => codes.SequenceEqual(specific[0])) ? specific[0] : [];
    }

    private void LinkOne(SentenceView sentence, ClaimDraft draft, IReadOnlyList<string> carried)
    {
        var best = (Cost: LinkCost.Limit, Index: -1);
        for (var i = 0; i < sentence.Areas.Count; i++)
        {
            var cost = Cost(sentence, draft, sentence.Areas[i]);
            if (cost < best.Cost) best = (cost, i);
        }

        if (best.Index < 0)
        {
            if (carried.Count > 0) Carry(draft, carried, "area.carried");
            else if (document.Area.Count > 0) Carry(draft, document.Area, "area.document");
            return;
        }

        var spans = sentence.Areas.Select(static area => new Span(area.Start, area.End)).ToList();
        var (first, last) = Coordination.Around(document.Folded, spans, best.Index, withCommas: false);
        var codes = new List<string>();
        for (var i = first; i < last; i++)
        {
            foreach (var code in sentence.Areas[i].Codes)
            {
                if (code != "WORLD" && !codes.Contains(code, StringComparer.Ordinal)) codes.Add(code);
            }
        }

        var area = sentence.Areas[best.Index];
        draft.Area = codes.Count == 0 ? area.Codes : codes;
        draft.Because(ClaimSlot.Area, best.Cost <= Beside && IsInBrackets(sentence, draft, sentence.Areas[best.Index]) ? "area.beside" : "area.nearest", sentence.Areas[first].Start, sentence.Areas[last - 1].End);
        if (draft.Kind.Kind is ClaimKind.Ratio or ClaimKind.Gap) AddOtherSide(sentence, draft, best.Index, first, last);
        if (area.IsCity && codes.Count == 1) draft.Subject.Add(document.Article.Text[area.Start..area.End]);
    }

    private double Cost(SentenceView sentence, ClaimDraft draft, AreaMention area)
    {
        var cost = LinkCost.Of(sentence, document.Folded, draft.Quantity, new Span(area.Start, area.End));
        if (cost >= LinkCost.Limit) return cost;

        // 占全球的51.1%: the world is the whole that a share is of, not the place that the figure is about.
        if (area.Codes[0] == "WORLD") cost += draft.Kind.Kind == ClaimKind.Share ? 3 : 0.8;

        // 是日本的6倍: the place right before the multiple is what is compared with.
        if (draft.Kind.Kind is ClaimKind.Ratio && IsComparedWith(area, draft)) cost += IsOtherSide(area) ? 4 : 2.5;
        if (area.IsAdjective) cost += 0.15;
        return cost;
    }

    private bool IsComparedWith(AreaMention area, ClaimDraft draft)
    {
        var gap = draft.Quantity.QualifierStart - area.End;
        if (gap is >= 0 and <= 4 && document.Folded.AsSpan(area.End, gap).Contains('的')) return true;
        if (gap >= 0 && IsOtherSide(area)) return true;
        return area.Start >= draft.Quantity.End && area.Start - draft.Quantity.End <= 8;
    }

    private bool IsInBrackets(SentenceView sentence, ClaimDraft draft, AreaMention area) =>
        LinkCost.Bracket(document.Folded, sentence.Span, draft.Quantity.Start) is { } brackets && brackets.Holds(area.Start);

    // 是中国93亿美元的近12倍, 为日本（45万台）的6倍: the place that a verb of likeness and 的 stand around is what something is so many times of.
    private bool IsOtherSide(AreaMention area)
    {
        var before = document.Folded.AsSpan(Math.Max(0, area.Start - 4), Math.Min(4, area.Start));
        if (!(before.EndsWith("是") || before.EndsWith("为") || before.EndsWith("相当于") || before.EndsWith("等于") || before.EndsWith("几乎"))) return false;
        var behind = document.Folded.AsSpan(area.End, Math.Min(LongestSide, document.Folded.Length - area.End));
        var end = behind.IndexOfAny(',', '。', ';');
        if (end >= 0) behind = behind[..end];
        var of = behind.LastIndexOf('的');
        return of >= 0 && behind[of..].Contains('倍');
    }

    // A multiple or a gap has two sides: the place that the sentence spoke of before, and the one that it is compared with.
    private static void AddOtherSide(SentenceView sentence, ClaimDraft draft, int best, int first, int last)
    {
        if (draft.Area.Count > 1) return;
        var clause = sentence.ClauseAt(draft.Quantity.Start);
        var isTwoSided = draft.Kind.Kind == ClaimKind.Ratio || sentence.Areas.SelectMany(static area => area.Codes).Distinct(StringComparer.Ordinal).Count() == 2;
        for (var i = sentence.Areas.Count - 1; i >= 0; i--)
        {
            if ((i >= first && i < last) || i == best || (isTwoSided ? sentence.Areas[i].Start > draft.Quantity.Start : sentence.ClauseAt(sentence.Areas[i].Start) != clause)) continue;
            var codes = sentence.Areas[i].Codes;
            if (codes[0] == "WORLD" || codes.Any(code => draft.Area.Contains(code, StringComparer.Ordinal))) continue;
            draft.Area = [.. draft.Area, .. codes];
            draft.Because(ClaimSlot.Area, "area.compared", sentence.Areas[i].Start, sentence.Areas[i].End);
            return;
        }
    }

    private static void Set(ClaimDraft draft, AreaMention area, string rule)
    {
        draft.Area = area.Codes;
        draft.Because(ClaimSlot.Area, rule, area.Start, area.End);
    }

    private static void Carry(ClaimDraft draft, IReadOnlyList<string> areas, string rule)
    {
        draft.Area = areas;
        draft.Because(ClaimSlot.Area, rule, draft.Quantity.Start, draft.Quantity.Start);
    }
}
