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

    /// <summary>The day, with the time mention that tells it; null where there is none. Of several the first one counts.</summary>
    /// <param name="article">The article.</param>
    /// <param name="folded">Its folded text.</param>
    /// <param name="times">The times of the text, in order.</param>
    public static (DateOnly Day, TimeMention Mention)? Find(Article article, string folded, IReadOnlyList<TimeMention> times)
    {
        foreach (var time in times)
        {
            if (time.Start >= LeadCharacters) return null;
            if (DayOf(folded, time) is { } day && BlockOf(article, day.Start) is { } block && StandsAsDateline(folded, block, day.Start, time.End)) return (day.Day, time);
        }

        return null;
    }

    /// <summary>A month with its year that is a line of its own among the first ones, as papers are dated; null where there is none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="times">The times of the text, in order.</param>
    public static TimeMention? FindMonth(Article article, IReadOnlyList<TimeMention> times)
    {
        foreach (var time in times)
        {
            if (time.Start >= LeadCharacters) return null;
            if (time is not { Form: TimeForm.Absolute, Value.Length: 7 } || time.Value[5] == 'Q') continue;
            if (BlockOf(article, time.Start) is { } block && article.Text.AsSpan(block.Start, block.End - block.Start).Trim().Length == time.End - time.Start) return time;
        }

        return null;
    }

    /// <summary>True where a time is the day of the news without its year, as agencies write it: WASHINGTON, Nov 7 (Wire) —.</summary>
    /// <param name="article">The article.</param>
    /// <param name="folded">Its folded text.</param>
    /// <param name="time">The time.</param>
    public static bool IsDayOfNews(Article article, string folded, TimeMention time) =>
        time is { Form: TimeForm.PartOfYear, Value.Length: 6, Start: < LeadCharacters } && BlockOf(article, time.Start) is { } block && StandsAsDateline(folded, block, time.Start, time.End);

    /// <summary>True where the number of a day stands before a month and its year: 1 October 2024.</summary>
    public static bool HasDayBefore(string folded, TimeMention time) => time.Value.Length == 7 && time.Value[5] != 'Q' && DayBefore(folded, time.Start).Day > 0;

    private static (DateOnly Day, int Start)? DayOf(string folded, TimeMention time)
    {
        if (time is not { Form: TimeForm.Absolute, IsSince: false }) return null;
        if (time.Value.Length == 10) return Parse(time.Value) is { } whole ? (whole, time.Start) : null;
        if (!HasDayBefore(folded, time)) return null;
        var (day, start) = DayBefore(folded, time.Start);
        return Parse(string.Create(CultureInfo.InvariantCulture, $"{time.Value}-{day:00}")) is { } parsed ? (parsed, start) : null;
    }

    private static DateOnly? Parse(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;

    private static (int Day, int Start) DayBefore(string folded, int at)
    {
        var end = at;
        while (end > 0 && folded[end - 1] == ' ') end--;
        foreach (var ending in (string[])["st", "nd", "rd", "th"])
        {
            if (end > 2 && folded.AsSpan(0, end).EndsWith(ending, StringComparison.Ordinal) && char.IsAsciiDigit(folded[end - 3])) end -= 2;
        }

        var start = end;
        while (start > 0 && end - start < 3 && char.IsAsciiDigit(folded[start - 1])) start--;
        if (start == end || end - start > 2 || end == at || (start > 0 && folded[start - 1] is '.' or '$')) return (0, at);
        var day = int.Parse(folded.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? (day, start) : (0, at);
    }

    private static TextBlock? BlockOf(Article article, int at)
    {
        for (var i = 0; i < Math.Min(LeadBlocks, article.Blocks.Count); i++)
        {
            if (at >= article.Blocks[i].Start && at < article.Blocks[i].End) return article.Blocks[i];
        }

        return null;
    }

    private static bool StandsAsDateline(string folded, TextBlock block, int start, int end)
    {
        var before = folded.AsSpan(block.Start, start - block.Start).Trim();
        var behind = folded.AsSpan(end, block.End - end).Trim();

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
