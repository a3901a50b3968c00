using System.Buffers;
using System.Collections.Frozen;

namespace AiIndexEtl.Extraction;

/// <summary>The noun phrase that opens a Chinese clause: 全国新能源汽车销量 before 达到, 为 or 增长.</summary>
internal static class ChinesePhrase
{
    private const int Shortest = 2;
    private const int Longest = 40;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",，。；;：:（）()\n\t");

    // A verb, an adverb of amount or a preposition ends the phrase: these alone, or the first of two characters.
    private static readonly SearchValues<char> Ends = SearchValues.Create("约达为是有超占比较增升降仅只则从由近逾总一累合已预估大平高突同环上提下减分接不");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "约", "达", "为", "是", "有", "超", "占", "比", "较", "增", "升", "降", "仅", "只", "则", "从", "由", "近", "逾", "总共", "一共", "累计", "合计", "已经", "预计", "估计", "大约",
        "平均", "高达", "突破", "同比", "环比", "上升", "提高", "提升", "下降", "减少", "分别", "接近", "不到", "不足",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words before the verb of a clause; empty where it has no such verb, or nothing before it.</summary>
    public static ReadOnlySpan<char> In(ReadOnlySpan<char> clause)
    {
        var limit = clause.IndexOfAny(Breaks);
        var last = Math.Min(limit < 0 ? clause.Length : limit, Longest);
        for (var at = Shortest; at <= last && at < clause.Length; at++)
        {
            var next = clause[at..].IndexOfAny(Ends);
            if (next < 0 || at + next > last) return [];
            at += next;
            if (Words.Contains(clause.Slice(at, 1)) || (at + 1 < clause.Length && Words.Contains(clause.Slice(at, 2)))) return clause[..at];
        }

        return [];
    }
}
