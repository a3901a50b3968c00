using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Tells the names of people from other words.</summary>
internal static partial class PersonalNames
{
    private const int MostNames = 6;

    // The surnames of nearly all Chinese, in both scripts.
    private static readonly FrozenSet<char> Surnames = (
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
        + "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闫佘肖吉宫古屠冷简饶"
        + "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻餘鍾譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭陶顏嚴溫蘆魯韋畢聶叢齊莊塗時關費紀歐項陽衛單寧閔強華車邊陰宮簡饒").ToFrozenSet();

    private static readonly FrozenSet<string> LongSurnames =
        "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 皇甫 东方 東方 慕容 令狐 司徒 夏侯 尉迟 公孙 長孫 长孙 宇文 端木 南宫 独孤 呼延 轩辕 闻人".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words of outlets, offices and roles, that no name of a person holds.
    private static readonly string[] Institutions =
        ["报社", "日报", "晚报", "晨报", "时报", "報", "新闻", "新聞", "网", "網", "电视", "社区", "论坛", "公司", "中心", "编辑部", "工作室", "政府", "办公室", "研究院", "研究所", "大学", "学院", "博客", "频道", "杂志", "转载", "来源", "互联网", "本站", "原创", "佚名", "匿名", "未知", "管理员", "小编"];

    /// <summary>The names in a list such as <c>王建宏 张文攀</c> or <c>赵延东、风笑天</c>, up to the first word that is no name.</summary>
    /// <param name="list">What stands behind the label of a byline.</param>
    /// <param name="needsSurname">Whether the first name must begin with a surname: where the words could be anything else.</param>
    public static IReadOnlyList<string> In(string list, bool needsSurname)
    {
        var names = new List<string>();
        var tokens = Separators().Split(list);
        for (var i = 0; i < tokens.Length && names.Count < MostNames; i++)
        {
            var token = tokens[i].Trim(' ', '\u3000', '"', '“', '”', '\'', '@', ':', '：', '.', '-', '—');
            if (token.Length == 0) continue;

            // 王 强 is one name, spread to the width of three characters.
            if (token.Length == 1 && i + 1 < tokens.Length && tokens[i + 1].Length is 1 && Surnames.Contains(token[0])) token += tokens[++i];
            if (!(needsSurname ? IsPersonal(token) || IsWestern(token) || (names.Count > 0 && IsShortName(token)) : IsName(token))) break;
            names.Add(token);
        }

        return names;
    }

    /// <summary>Names as one value: Chinese names as a list of that language is written, others parted by a comma.</summary>
    /// <param name="names">The names.</param>
    /// <param name="list">The list that they were read from.</param>
    public static string Join(IReadOnlyList<string> names, string list) =>
        string.Join(!names.All(name => name.Any(Information.IsHan)) ? ", " : list.Contains('、', StringComparison.Ordinal) ? "、" : " ", names);

    /// <summary>Whether a word is a Chinese name with a common surname, or a foreign one with a middle dot.</summary>
    public static bool IsPersonal(string word)
    {
        if (word.Contains('·', StringComparison.Ordinal)) return MinorityName().IsMatch(word);
        if (word.Length is < 2 or > 4 || !word.All(Information.IsHan) || IsInstitution(word)) return false;
        return LongSurnames.Contains(word[..2]) ? word.Length > 2 : word.Length <= 3 && Surnames.Contains(word[0]);
    }

    /// <summary>Whether a word names an outlet, an office or a role.</summary>
    public static bool IsInstitution(string word) => Array.Exists(Institutions, part => word.Contains(part, StringComparison.Ordinal));

    private static bool IsName(string word) => word.Length is >= 2 and <= 20 && !IsInstitution(word) && !NoName().IsMatch(word);

    private static bool IsShortName(string word) => word.Length is 2 or 3 && word.All(Information.IsHan) && IsName(word);

    private static bool IsWestern(string word) => WesternName().IsMatch(word);

    // 王建宏 张文攀 / 赵延东、风笑天 / A, B and C
    [GeneratedRegex(@"\s*[、,，/／&＆;；]\s*|\s+(and|和|与)\s+|(?<![A-Za-z.])[\s\u3000]+|[\s\u3000]+(?![A-Za-z])|(?<=[\u4e00-\u9fff]{2})(和|与|與)(?=[\u4e00-\u9fff]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Separators();

    // 阿依古丽·买买提 / 托马斯·曼
    [GeneratedRegex(@"^[\u4e00-\u9fff]{1,6}(·[\u4e00-\u9fff]{1,6}){1,3}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MinorityName();

    // Imogen Farrell / J. R. Ramaswamy
    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,3}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WesternName();

    // 2005-03-05 / 10:20 / 近日 / 从 / https://example.org / name@example.org
    [GeneratedRegex(@"\d{4}|\d:\d|[:/：。！？?!<>=]|^\d+$|@\w|实习生|记者|記者|通讯员|近日|昨日|今日|获悉|采访|了解|报道|报导|記錄|点击|浏览|阅读|字号|字体|分享|评论|更新|发布|发表|时间|日期|编辑|責編|责编|摄影|版权", RegexOptions.CultureInvariant, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex NoName();
}
