using System.Buffers;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Frames that tell the unit of a bare number by themselves, before any unit is shared.</summary>
internal static class UnitFrames
{
    private const int Window = 48;
    private const int RatioReach = 70;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。;；\n\t");

    // Measures that are told as plain numbers: a coefficient, a score.
    private static readonly string[] Scores = ["kappa", "coefficient", "correlation", "gini", "auc", "f1 score", "f1-score", "f1值", "系数", "score of", "得分", "评分", "打分"];

    private static readonly string[] ScoreNames = ["score", "scores", "rating", "ratings", "elo", "grade", "marks", "透明度平均分", "平均分"];

    private static readonly string[] Ratios = ["供需比", "求人倍率", "求供倍率", "净现比", "流动比率", "速动比率", "市净率", "电能利用效率", "电能使用效率", "能源使用效率", "杠杆倍数"];

    private static readonly SearchValues<char> Measured = SearchValues.Create("%元万亿倍吨台");

    private static readonly string[] Rated = ["score", "rating", "rated", "grade", "marks", "得分", "评分", "打分"];

    /// <summary>Gives a number its unit; false where no frame speaks.</summary>
    public static bool Apply(string s, Draft draft, UnitContext context)
    {
        var clause = Clause(s, draft.Start, Window);
        var isDecimal = decimal.Truncate(draft.Value) != draft.Value;
        if (Chars.EndsWith(s, draft.Start, "factor of ") || Chars.EndsWith(s, draft.QualifierStart, "multiplying by ") || Chars.EndsWith(s, draft.QualifierStart, "multiplied by ") || isDecimal && clause.Contains("multiple of", StringComparison.Ordinal))
        {
            return Set(draft, "times", QuantityForm.Times);
        }

        // 前十占六 counts six of the ten.
        if (Chars.At(s, draft.Start - 1) == '占' && draft.Value <= 100 && draft.Multiplier == 1 && !(draft.Value < 10 && Chars.IsHan(s[draft.Start])))
        {
            return Set(draft, "percent", QuantityForm.Percent);
        }

        if (isDecimal && (Short(clause).Contains("之比", StringComparison.Ordinal) || context.Last is { Unit: "times" } last && last.Sentence == draft.Sentence && IsListed(s, last, draft)))
        {
            return Set(draft, "times", QuantityForm.Times);
        }

        if (isDecimal && draft.Form == QuantityForm.Bare && draft.Multiplier == 1 && NamesRatio(s, draft.Start))
        {
            return Set(draft, "times", QuantityForm.Times);
        }

        if (IsLasting(s, draft.QualifierStart) && context.LastLength is { } length && length.Sentence == draft.Sentence)
        {
            return Set(draft, length.Unit!, QuantityForm.Duration);
        }

        if (draft.Form == QuantityForm.Bare && draft.Multiplier == 1 && (Chars.StartsWith(s, draft.End, "的总分") || Chars.StartsWith(s, draft.End, "的得分") || Chars.StartsWith(s, draft.End, "的评分") || Chars.StartsWith(s, draft.End, "的平均分")))
        {
            return Set(draft, "score", QuantityForm.Counted);
        }

        var isScore = isDecimal && draft.Multiplier == 1 && ContainsAny(Short(clause), Scores) || IsOutOf(s, draft) && ContainsAny(clause, Rated)
            || IsLinked(s, draft.QualifierStart) && NamesScore(clause) && !(context.Last is { Form: QuantityForm.Percent } share && share.Sentence == draft.Sentence);
        return isScore && Set(draft, "score", QuantityForm.Counted);
    }

    // 供需比, PUE and the like are plain numbers, also of the names that follow in the same lines: 整体供需比是1.46，算法工程师0.44.
    private static bool NamesRatio(string s, int start)
    {
        var before = Chars.Span(s, Math.Max(0, start - RatioReach), start);
        before = before[(before.LastIndexOf('\n') + 1)..];
        var at = -1;
        foreach (var name in Ratios) at = Math.Max(at, before.LastIndexOf(name, StringComparison.Ordinal));
        return at >= 0 && !before[at..].ContainsAny(Measured);
    }

    // "a rating of 1,362", "average marks fell back to 40", "the score was 58"
    private static bool IsLinked(string s, int start) => Chars.WordBefore(s, start) is "of" or "at" or "to" or "from" or "is" or "was" or "been";

    private static bool NamesScore(ReadOnlySpan<char> clause)
    {
        foreach (var name in ScoreNames)
        {
            var at = clause.LastIndexOf(name);
            if (at >= 0 && (at == 0 || !Chars.IsLetter(clause[at - 1])) && (at + name.Length == clause.Length || !Chars.IsLetter(clause[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Set(Draft draft, string unit, QuantityForm form)
    {
        (draft.Unit, draft.Form, draft.Noun) = (unit, form, "");
        return true;
    }

    // 40 out of 100, 7.2 out of 10
    private static bool IsOutOf(string s, Draft draft) =>
        Chars.StartsWith(s, draft.End, " out of 100") || Chars.StartsWith(s, draft.End, " out of 10") || Chars.StartsWith(s, draft.End, " out of five") || Chars.StartsWith(s, draft.End, " out of ten");

    // "where it used to last 94", 用时40
    private static bool IsLasting(string s, int start) => Chars.WordBefore(s, start) is "last" or "lasted" or "lasts" or "took" or "take" or "takes" || Chars.EndsWith(s, start, "用时") || Chars.EndsWith(s, start, "耗时");

    // "New Zealand 2.42, Hong Kong 1.56": a name and nothing else stands between.
    private static bool IsListed(string s, Draft last, Draft draft)
    {
        var gap = Chars.Span(s, last.End, draft.Start);
        return gap.Length is > 2 and < 32 && gap[0] is ',' or '，' or '、' && !gap[1..].ContainsAny(Breaks);
    }

    private static ReadOnlySpan<char> Clause(string s, int start, int window)
    {
        var before = Chars.Span(s, Math.Max(0, start - window), start);
        return before[(before.LastIndexOfAny(Breaks) + 1)..];
    }

    private static ReadOnlySpan<char> Short(ReadOnlySpan<char> clause) => clause.Length > 22 ? clause[^22..] : clause;

    private static bool ContainsAny(ReadOnlySpan<char> clause, string[] words)
    {
        foreach (var word in words)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
