using System.Buffers;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Two neighbouring figures of a sentence that its words join as an earlier and a later value.</summary>
/// <param name="From">The earlier value.</param>
/// <param name="To">The later value.</param>
internal readonly record struct FromTo(Figure From, Figure To)
{
    private const int LongestBetween = 60;
    private const int LongestBefore = 28;

    private static readonly SearchValues<char> Motions = SearchValues.Create("增升涨降减跌提扩缩攀飙暴激猛骤跃跳回翻变拉萎滑锐推改走达落壮长");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;：:");

    /// <summary>The one that stands first in the text.</summary>
    public Figure First => From.Index < To.Index ? From : To;

    /// <summary>The one that stands last in the text.</summary>
    public Figure Last => From.Index < To.Index ? To : From;

    /// <summary>The pairs of a sentence; no figure is in two.</summary>
    public static List<FromTo> Read(SentenceFigures sentence)
    {
        var pairs = new List<FromTo>();
        var figures = sentence.Figures;
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            if (Join(sentence, figures[i], figures[i + 1]) is not { } pair) continue;
            pairs.Add(pair);
            i++;
        }

        return pairs;
    }

    private static FromTo? Join(SentenceFigures sentence, Figure first, Figure second)
    {
        if (first.Claim.Unit != second.Claim.Unit || first.Claim.Kind != second.Claim.Kind || !first.IsLevel && first.Claim.Kind != ClaimKind.Gap) return null;

        var between = sentence.Between(first, second);
        if (between.Length is 0 or > LongestBetween || between.IndexOfAny("。；;") >= 0) return null;

        if (IsCompared(sentence, second, between)) return new FromTo(second, first);

        var before = sentence.Before(first, LongestBefore);
        if (LeadsTo(between) && (LeadsFrom(before) || between.IndexOfAny("，,、") < 0 && IsHan(between[^1]))) return new FromTo(first, second);
        return EndsWithTo(before) && HasFrom(between) || HasUpFrom(between) ? new FromTo(second, first) : null;
    }

    // "1521篇，比前一年的1278篇多出19%": the value compared with, and the change right behind it.
    private static bool IsCompared(SentenceFigures sentence, Figure second, ReadOnlySpan<char> between)
    {
        var clause = between[(between.LastIndexOfAny("，,、") + 1)..];
        if (clause is not ['比' or '较' or '在', ..]) return false;
        if (second.Index + 1 >= sentence.Figures.Count || sentence.Figures[second.Index + 1].Claim.Kind != ClaimKind.Change) return false;

        var behind = sentence.Between(second, sentence.Figures[second.Index + 1]);
        return behind.Length is > 0 and <= 8 && behind.IndexOfAny("，,、；;") < 0;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    // 从2010年的约, 由, from just, from about.
    private static bool LeadsFrom(ReadOnlySpan<char> before)
    {
        var han = before.LastIndexOfAny('从', '由', '自');
        if (han >= 0) return before[han..].IndexOfAny(ClauseEnds) < 0;

        var latin = before.LastIndexOf("from ");
        return latin >= 0 && (latin == 0 || !char.IsLetter(before[latin - 1])) && before[latin..].IndexOfAny(",.;:") < 0;
    }

    // 增加到2022年的超过, 缩小到, " to ", " in 2013 to more than ".
    private static bool LeadsTo(ReadOnlySpan<char> between)
    {
        var motion = between.IndexOfAny(Motions);
        if (motion >= 0 && between[motion..].IndexOfAny("至到为成") > 0) return true;
        if (between.Trim() is "至" or "到" or "→") return true;
        return between.IndexOf(" to ") >= 0 && between.IndexOf(',') < 0;
    }

    private static bool EndsWithTo(ReadOnlySpan<char> before)
    {
        var place = before.LastIndexOf(" to ");
        return place >= 0 && before.Length - place <= 20 && before[place..].IndexOfAny(",.;:") < 0;
    }

    private static bool HasFrom(ReadOnlySpan<char> between)
    {
        var place = between.IndexOf(" from ");
        return place >= 0 && between.IndexOf(',') < 0 && between.Length - place <= 28;
    }

    private static bool HasUpFrom(ReadOnlySpan<char> between)
    {
        var place = between.IndexOf(" from ");
        return place >= 2 && between.Length - place <= 24 && (between[..place].EndsWith(" up") || between[..place].EndsWith(" down"));
    }
}
