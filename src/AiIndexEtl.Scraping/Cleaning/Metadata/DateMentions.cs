using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Reads the days in a line together with what the words beside them say.</summary>
internal static partial class DateMentions
{
    private const int LongestLine = 400;
    private const int LabelReach = 16;

    /// <summary>The days of a line in order.</summary>
    public static IReadOnlyList<DateMention> In(string line)
    {
        if (line.Length > LongestLine) line = line[..LongestLine];
        if (line.AsSpan().IndexOfAnyInRange('0', '9') < 0) return [];

        if (!HasYear(line)) return ShortYear(line);

        var found = new List<DateMention>();
        var at = 0;
        foreach (var (day, start, length) in Dates.AllIn(line))
        {
            if (start < at) continue;

            var time = TimeOfDay().Match(line, start + length);
            var end = time.Success ? time.Index + time.Length : start + length;
            found.Add(new DateMention(day, start, end, LabelOf(line[Math.Max(at, start - LabelReach)..start], line[end..Math.Min(line.Length, end + 8)]), time.Success));
            at = end;
        }

        return found.Count > 0 ? found : ShortYear(line);
    }

    // Every full day has a year of these centuries.
    private static bool HasYear(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 3 < line.Length; i++)
        {
            if ((line[i], line[i + 1]) is ('1', '9') or ('2', '0') && char.IsDigit(line[i + 2]) && char.IsDigit(line[i + 3])) return true;
        }

        return false;
    }

    // A year of two digits is read only where the line says what it is the date of.
    private static IReadOnlyList<DateMention> ShortYear(string line)
    {
        var match = LabelledShortYear().Match(line);
        if (!match.Success) return [];

        var year = Dates.NumberOf(match.Groups["y"].ValueSpan);
        var month = Dates.NumberOf(match.Groups["m"].ValueSpan);
        var day = Dates.NumberOf(match.Groups["d"].ValueSpan);
        return Dates.Make(year >= 90 ? 1900 + year : 2000 + year, month, day) is { } made
            ? [new DateMention(made, match.Groups["y"].Index, match.Index + match.Length, DateLabel.Published, HasTime: false)]
            : [];
    }

    private static DateLabel LabelOf(string before, string behind)
    {
        if (OtherBefore().IsMatch(before)) return DateLabel.Other;
        if (ModifiedBefore().IsMatch(before)) return DateLabel.Modified;
        if (PublishedBefore().IsMatch(before)) return DateLabel.Published;
        if (OtherBehind().IsMatch(behind)) return DateLabel.Other;
        if (ModifiedBehind().IsMatch(behind)) return DateLabel.Modified;
        return PublishedBehind().IsMatch(behind) ? DateLabel.Published : DateLabel.None;
    }

    // 发布时间： / 发表于 / 时间: / posted @ / Published on
    [GeneratedRegex(@"(发布|發布|發佈|发表|發表|刊登|刊发|刊出|上传|张贴|投稿|出版|贴)(时间|時間|日期|于|於|在)?\s*[:：|｜@]?\s*$|(时间|時間|日期|时\s+间|日\s+期)\s*[:：|｜]\s*$|\b(published|posted|publication date|date|created|filed)\s*(on|at|@|:)?\s*[:：@]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex PublishedBefore();

    // 2013-05-03 发表 / 2013-05-03 10:20 发布
    [GeneratedRegex(@"^\s*(发布|發布|發佈|发表|發表)(?!评|評|回|意|看|新|我|时间|時間|日期|于|於|[:：])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex PublishedBehind();

    // 更新时间： / 最后修改于 / Updated: / Last modified on
    [GeneratedRegex(@"(更新|修改|编辑|編輯|修订|修訂)(时间|時間|日期|于|於|在)?\s*[:：|｜]?\s*$|\b(updated|modified|revised|edited)\s*(on|at|:)?\s*[:：]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex ModifiedBefore();

    // 2005-04-05 06:40更新
    [GeneratedRegex(@"^\s*(更新|修改|编辑过|最后)(?!时间|時間|日期|于|於|[:：])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex ModifiedBehind();

    // 今天是 / 截止时间： / 成文日期： / 会议时间： / 建立于 / Joined / 《办法》自
    [GeneratedRegex(@"(今天是?|今日|现在是?|現在|当前|當前|today( is)?|now|截止|截至|有效期|到期|失效|生效|实施|施行|执行|成文|签发|印发|会议|會議|活动|活動|比赛|开幕|举办|举行|召开|演出|上映|首播|播出|开庭|报名|考试|招聘|面试|成立|建立|创建|注册|注冊|加入|登录|在线|访问|出生|生于|诞生|去世|逝世|访客|统计|归档|存档|从|自|至|到|前|joined|member since|registered|born|expires?|until|till|through|deadline|archives?|by|since|from|between|copyright|©|\(c\))(时间|時間|日期|于|於|在|:|：)?\s*[:：|｜]?\s*$|[~～至到—]\s*$|\d\s*-\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex OtherBefore();

    // 2022-01-01起 / 2005年07月03日报道 of another outlet keeps its label None / 2004-01-01 - 2005-01-01 / 2007年11月18日以前
    [GeneratedRegex(@"^\s*(起|止|前|后|後|以前|以后|之前|之后|至|到|截止|期间|施行|实施|生效|开始|结束|出生|去世|逝世|[~～]|[-–—]+\s*\d{1,4}\s*[-/.年])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex OtherBehind();

    // 10:20:33 / T10:20 / 　22:11 / 下午 3:05 / - 13:48 / 10时20分
    [GeneratedRegex(@"\G(日|号)?[\sT　,，(（\-–—]{0,4}((星期|周|週)[一二三四五六日天]|(mon|tues?|wed(nes)?|thu(rs)?|fri|satur|sat|sun)(day)?)?[\s)）,，　]{0,3}(上午|下午|晚上|凌晨|中午|at|am|pm)?\s{0,2}([01]?\d|2[0-3])\s?(:|：|时|時|点)\s?[0-5]\d(\s?(:|：|分)\s?[0-5]\d)?(\s?分)?\s?([ap]\.?m\.?)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex TimeOfDay();

    // 发布时间：09-03-05 / 日期: 12/5/3
    [GeneratedRegex(@"((发布|發布|发表|發表|更新|上传)(时间|日期|于|於)?|时间|時間|日期)\s*[:：]?\s*(?<y>\d\d)[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})(?!\d|[-/.]\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex LabelledShortYear();
}
