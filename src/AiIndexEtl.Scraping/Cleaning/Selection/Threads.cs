using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Selection;

/// <summary>
/// Finds where the first post of a page ends that shows several, such as a forum thread or the front page of a blog: each post has a
/// line of one wording with its own day and time. What follows the first post is by others or about something else.
/// </summary>
internal static partial class Threads
{
    private const double LongestSignature = 25;
    private const double ShortestPost = 2;
    private const double ShortestFirstPost = 20;
    private const int BlocksOfFirstPost = 60;

    /// <summary>The first block behind the first post; the number of blocks where the page is no thread.</summary>
    public static int EndOfFirstPost(IReadOnlyList<PageBlock> blocks)
    {
        var signatures = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsHidden || blocks[i].Units > LongestSignature || KeyOf(blocks[i].Text) is not { } key) continue;
            if (!signatures.TryGetValue(key, out var places)) signatures[key] = places = [];
            places.Add(i);
        }

        foreach (var places in signatures.Values.Where(places => places.Count >= 2 && ArePosts(blocks, places)).OrderBy(places => places[0]))
        {
            return ProseBetween(blocks, Math.Max(0, places[0] - BlocksOfFirstPost), places[0]) >= ShortestFirstPost ? places[0] : places[1];
        }

        return blocks.Count;
    }

    // The words before the day and time, which the posts of one page have in common.
    private static string? KeyOf(string text)
    {
        // A colon is sought far faster than a day and time.
        if (!text.Contains(':', StringComparison.Ordinal)) return null;

        var match = DayAndTime().Match(text);
        if (!match.Success || match.Index == 0) return null;

        var before = Titles.Key(text[..match.Index]);
        return before.Length >= 2 ? before : null;
    }

    // Some posts are a word long, but most say something.
    private static bool ArePosts(IReadOnlyList<PageBlock> blocks, List<int> places)
    {
        var telling = 0;
        for (var i = 1; i < places.Count; i++)
        {
            if (ProseBetween(blocks, places[i - 1] + 1, places[i]) >= ShortestPost) telling++;
        }

        return telling * 2 >= places.Count - 1;
    }

    private static double ProseBetween(IReadOnlyList<PageBlock> blocks, int from, int to)
    {
        double prose = 0;
        for (var i = from; i < to; i++)
        {
            if (!blocks[i].IsHidden && blocks[i].LinkShare < 0.5) prose += blocks[i].Units;
        }

        return prose;
    }

    // 某人发表于 2005-06-14 03:25:55 / 发布时间 2005/03/15 22:36 / Posted by a reader on 2021-03-04 10:20
    [GeneratedRegex(@"(19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s{0,3}\d{1,2}:\d{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayAndTime();
}
