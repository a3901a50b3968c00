using System.Globalization;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>
/// The day of publication of an article whose metadata do not tell it: a full date that stands in its first lines as datelines do, before
/// a dash, in brackets, or as a line or a part of a line by itself.
/// </summary>
internal static class Datelines
{
    private const int LeadBlocks = 6;
    private const int LeadCharacters = 800;

    // 成文日期：2026年2月10日, Published: 3 May 2024
    private static readonly string[] Labels = ["日期", "时间", "发布", "刊发", "发表", "published", "posted", "updated", "date", "issued", "released", "embargo"];

    /// <summary>The day, or null. Of several the first one counts.</summary>
    /// <param name="article">The article.</param>
    /// <param name="folded">Its folded text.</param>
    /// <param name="times">The times of the text, in order.</param>
    public static DateOnly? Find(Article article, string folded, IReadOnlyList<TimeMention> times)
    {
        foreach (var time in times)
        {
            if (time.Start >= LeadCharacters) return null;
            if (time is not { Form: TimeForm.Absolute, Value.Length: 10, IsSince: false } || !DateOnly.TryParseExact(time.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) continue;
            if (BlockOf(article, time.Start) is { } block && StandsAsDateline(folded, block, time)) return day;
        }

        return null;
    }

    private static TextBlock? BlockOf(Article article, int at)
    {
        for (var i = 0; i < Math.Min(LeadBlocks, article.Blocks.Count); i++)
        {
            if (at >= article.Blocks[i].Start && at < article.Blocks[i].End) return article.Blocks[i];
        }

        return null;
    }

    private static bool StandsAsDateline(string folded, TextBlock block, TimeMention time)
    {
        var before = folded.AsSpan(block.Start, time.Start - block.Start).Trim();
        var behind = folded.AsSpan(time.End, block.End - time.End).Trim();

        // What stands before a dateline is a place, a name or a label, and no sentence.
        if (before.Length > 60 || before.ContainsAny('。', '?', '!') || before.ContainsAny('？', '！')) return false;
        if (behind.Length == 0 || behind[0] is '|' or '/' or '·' or '】' or '(' or '｜' or '—' or '–' || behind.StartsWith("--", StringComparison.Ordinal) || behind.StartsWith("- ", StringComparison.Ordinal)) return true;
        if (behind[0] is ':' or '：' && before.Length > 0) return true;
        foreach (var label in Labels)
        {
            if (before.TrimEnd(":： ").EndsWith(label, StringComparison.Ordinal)) return true;
        }

        // 【2025年10月23日，台北】
        return before.EndsWith("【") && behind.IndexOf('】') is >= 0 and < 20;
    }
}
