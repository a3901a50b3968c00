using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Links;

/// <summary>How far a word is from a quantity in the sense of the language: clauses, brackets and other quantities count, characters little.</summary>
internal static class LinkCost
{
    private static readonly string[] Prepositions = [" in ", " from ", " by ", " of ", " at ", " for ", " in the ", " from the ", " across ", " among ", " on ", " since ", " between ", " during "];

    /// <summary>Above this cost a candidate is no candidate.</summary>
    public const double Limit = 6;

    /// <summary>The cost of tying what stands at a span to a quantity of the same sentence; lower is closer.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="folded">The folded text.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="candidate">The words in question.</param>
    /// <param name="perClause">What each clause in between costs.</param>
    /// <param name="perQuantity">What each quantity in between costs: little for a time, which a whole list shares; more for a place or a name.</param>
    public static double Of(SentenceView sentence, string folded, QuantityMention quantity, Span candidate, double perQuantity = 0.6, double perClause = 0.7)
    {
        if (candidate.Overlaps(new Span(quantity.Start, quantity.End))) return double.MaxValue;

        var bracket = Bracket(folded, sentence.Span, quantity.Start);
        var candidateBracket = Bracket(folded, sentence.Span, candidate.Start);
        var isBefore = candidate.End <= quantity.Start;
        if (bracket is not null && candidateBracket == bracket) return isBefore ? 0.1 : 0.2;

        // IBM（601份，美国）: what stands in brackets beside a figure is that one's.
        var isTaken = candidateBracket is { } own && sentence.QuantityFrom(own.Start) is var next && next < sentence.Quantities.Count && own.Holds(sentence.Quantities[next].Start);
        if (isTaken) return Limit;

        // A figure in brackets belongs to what stands right before the bracket: 加拿大（40%）.
        if (bracket is { } inner && isBefore)
        {
            var gap = inner.Start - candidate.End;
            return (gap <= 1 ? 0 : 0.4) + Before(sentence, quantity, candidate, inner.Start, perQuantity, perClause);
        }

        if (candidateBracket is { } outer)
        {
            var follows = outer.Start >= quantity.End && outer.Start - Math.Max(quantity.End, quantity.QualifierEnd) <= 1;
            if (isBefore && Leads(folded, outer.End, quantity.QualifierStart)) return 0.3;
            return follows ? 0.3 : 3 + (isBefore ? Before(sentence, quantity, candidate, quantity.Start, perQuantity, perClause) : Behind(sentence, quantity, candidate, folded));
        }

        return isBefore ? Before(sentence, quantity, candidate, quantity.QualifierStart, perQuantity, perClause) : Behind(sentence, quantity, candidate, folded);
    }

    // GPT-4（2023年）的5184吨: brackets right behind the name that the figure is of.
    private static bool Leads(string folded, int end, int quantity) =>
        quantity - end is >= 0 and <= 3 && (quantity == end || folded[end] is '的' or '为' or '是' or ':' or '达' or '约' or '有' or '仅');

    /// <summary>The brackets around a position within a sentence, or null.</summary>
    public static Span? Bracket(string folded, Span sentence, int position)
    {
        if (position <= sentence.Start) return null;
        var open = sentence.Start + folded.AsSpan(sentence.Start, position - sentence.Start).LastIndexOfAny("()（）");
        if (open < sentence.Start || folded[open] is ')' or '）' || position >= sentence.End) return null;
        var close = folded.AsSpan(position, sentence.End - position).IndexOfAny(')', '）');
        return close < 0 ? null : new Span(open, position + close + 1);
    }

    private static double Before(SentenceView sentence, QuantityMention quantity, Span candidate, int position, double perQuantity, double perClause)
    {
        var clauses = sentence.ClauseAt(position) - sentence.ClauseAt(candidate.Start);
        var between = sentence.QuantitiesBetween(candidate.End, quantity.Start);
        return (perClause * clauses) + (perQuantity * between) + (0.01 * Math.Max(0, position - candidate.End));
    }

    private static double Behind(SentenceView sentence, QuantityMention quantity, Span candidate, string folded)
    {
        var clauses = sentence.ClauseAt(candidate.Start) - sentence.ClauseAt(quantity.Start);
        var between = sentence.QuantitiesBetween(quantity.End, candidate.Start);

        // English puts time and place behind a figure as readily as before it, Chinese hardly ever.
        var isLatin = candidate.Start > 0 && IsLatin(folded[candidate.Start - 1]) && IsLatin(folded[candidate.End - 1]) && (candidate.End >= folded.Length || IsLatin(folded[candidate.End]));
        var follows = isLatin && FollowsPreposition(folded, candidate.Start) ? -0.45 : 0;
        return (isLatin ? 0.55 : 1.6) + follows + (1.6 * clauses) + (1.5 * between) + (0.015 * (candidate.Start - quantity.End));
    }

    private static bool IsLatin(char c) => c < '\u2E80';

    private static bool FollowsPreposition(string folded, int start)
    {
        foreach (var word in Prepositions)
        {
            if (start >= word.Length && folded.AsSpan(start - word.Length, word.Length).SequenceEqual(word)) return true;
        }

        return false;
    }
}
