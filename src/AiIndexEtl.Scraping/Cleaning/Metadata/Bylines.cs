using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Reads authors and outlets out of the lines beside a headline and at the ends of an article.</summary>
internal static partial class Bylines
{
    private const double Labelled = 0.9;
    private const double Credited = 0.85;
    private const double Alone = 0.6;

    // Longer lines are read as prose: only what stands in brackets or behind a label with a colon counts there.
    private const double LongestByline = 40;

    // In characters: what is looked at of a paragraph at the head and at the tail of an article.
    private const int LongestHead = 300;
    private const int LongestTail = 120;

    /// <summary>The author named beside the headline; null where there is none.</summary>
    public static string? AuthorNear(IReadOnlyList<PageBlock> blocks, string? title) =>
        MetadataFields.Best(Authors(blocks, ArticlePlace.Find(blocks, [], title)), "author")?.Value;

    /// <summary>The outlet named beside the headline as the source; null where there is none.</summary>
    public static string? OutletNear(IReadOnlyList<PageBlock> blocks, string? title) =>
        MetadataFields.Best(Outlets(blocks, ArticlePlace.Find(blocks, [], title)), "publisher")?.Value;

    /// <summary>The evidence for authors.</summary>
    public static IEnumerable<MetadataEvidence> Authors(IReadOnlyList<PageBlock> blocks, ArticlePlace place)
    {
        var distance = 0;
        foreach (var (index, isAbove) in place.Head(blocks))
        {
            distance++;
            if (blocks[index].Kind == BlockKind.TableHeader || (isAbove && blocks[index].LinkShare > 0.9)) continue;
            foreach (var (names, trust) in In(blocks[index].Text, blocks[index].Units, index == place.Headline)) yield return Author(names, "near title", trust - distance * 0.004 - (isAbove ? 0.1 : 0));
            if (index > place.Headline && index < place.Start + 4 && !isAbove && NameAlone(blocks[index]) is { } alone) yield return Author(alone, "near title", Alone - distance * 0.004);
        }

        foreach (var found in Behind(blocks, place)) yield return found;
    }

    /// <summary>The evidence for outlets.</summary>
    public static IEnumerable<MetadataEvidence> Outlets(IReadOnlyList<PageBlock> blocks, ArticlePlace place)
    {
        foreach (var (index, _) in place.Head(blocks))
        {
            if (!HasHan(blocks[index].Text)) continue;
            if (First(Outlet().Match(blocks[index].Text)) is { } outlet) yield return new MetadataEvidence("publisher", outlet, "near title", 0.75);
            else if (First(DatelineOutlet().Match(blocks[index].Text)) is { } dateline) yield return new MetadataEvidence("publisher", dateline, "near title", 0.6);
        }
    }

    private static IEnumerable<MetadataEvidence> Behind(IReadOnlyList<PageBlock> blocks, ArticlePlace place)
    {
        // In a thread every post is signed; the first is the article.
        for (var i = place.Start + 1; i < Math.Min(blocks.Count, place.End + 4); i++)
        {
            if (blocks[i].Units > LongestByline || PosterIn(blocks[i].Text) is not { } poster) continue;

            yield return Author(poster, "behind article", 0.7);
            break;
        }

        foreach (var index in place.Tail(blocks.Count))
        {
            if (blocks[index].LinkShare > 0.7) continue;

            // The last words of a long paragraph hold the credit.
            var text = blocks[index].Text.Length > LongestTail ? blocks[index].Text[^LongestTail..] : blocks[index].Text;
            foreach (var (names, trust) in In(text, blocks[index].Units, isHeadline: false)) yield return Author(names, "behind article", trust - 0.15);
            var isChinese = HasHan(text);
            if (isChinese && NamesIn(OnlyBrackets().Match(text), needsSurname: true) is { } bracketed) yield return Author(bracketed, "behind article", 0.65);
            if (isChinese && NamesBehind(EditorLabel().Match(text), needsSurname: true) is { } editor) yield return Author(editor, "editor's line", MetadataFields.Floor);
            if (index >= place.End && blocks[index].IsProse && blocks[index].Class == LineClass.None) yield break;
        }
    }

    private static IEnumerable<(string Names, double Trust)> In(string block, double units, bool isHeadline)
    {
        var text = block.Length > LongestHead ? block[..LongestHead] : block;
        var isShort = units <= LongestByline && !isHeadline;

        // Nearly all patterns are of Chinese bylines; a line without a Chinese character is spared them.
        var isChinese = HasHan(text);
        if (isShort && (isChinese || text.Contains(':', StringComparison.Ordinal)) && NamesBehind(AuthorLabel().Match(text), needsSurname: false) is { } labelled) yield return (labelled, Labelled);
        if (isShort && isChinese && NamesIn(BeforeText().Match(text), needsSurname: false) is { } before) yield return (before, Credited);
        foreach (Match match in isChinese ? ReporterInBrackets().Matches(text) : Enumerable.Empty<Match>())
        {
            if (NamesIn(match, needsSurname: false) is { } bracketed) yield return (bracketed, Credited);
        }

        if (isShort && isChinese && ReporterLine().Match(text) is { Success: true } line && NamesIn(line, needsSurname: !line.Groups["gap"].Success) is { } reporters) yield return (reporters, Credited);
        if (isShort && PosterIn(text) is { } poster) yield return (poster, 0.75);
        if (isShort && isChinese && NamesIn(BracketedName().Match(text), needsSurname: true) is { } inBrackets && DateMentions.In(text).Count > 0) yield return (inBrackets, Alone + 0.05);
        if (units <= 60 && NamesIn(AuthorEn().Match(text), needsSurname: true) is { } western) yield return (western, Credited);
    }

    // A line that is a name, or names, and nothing else, between headline and article.
    private static string? NameAlone(PageBlock block)
    {
        if (block.Units > 8 || block.Kind is BlockKind.TableRow or BlockKind.ListItem || block.Text.Any(c => char.IsAsciiLetterOrDigit(c))) return null;

        var names = PersonalNames.In(block.Text, needsSurname: true);
        return names.Count > 0 && names.Sum(name => name.Length) >= block.Text.Count(c => char.IsLetterOrDigit(c) || c == '·') ? PersonalNames.Join(names, block.Text) : null;
    }

    private static MetadataEvidence Author(string names, string source, double confidence) => new("author", names, source, Math.Round(confidence, 3));

    // Few lines have what each alternative of the pattern needs.
    private static string? PosterIn(string text)
    {
        var canBe = HasDigit(text) && (text.AsSpan().IndexOfAny('发', '發') >= 0 || text.Contains("posted @", StringComparison.Ordinal)
            || (text.Contains(':', StringComparison.Ordinal) && text.Contains("by", StringComparison.OrdinalIgnoreCase)));
        return canBe ? NamesIn(PostedBy().Match(text), needsSurname: false) : null;
    }

    private static string? NamesIn(Match match, bool needsSurname) =>
        match.Success && PersonalNames.In(match.Groups["name"].Value, needsSurname) is { Count: > 0 } names ? PersonalNames.Join(names, match.Groups["name"].Value) : null;

    private static string? NamesBehind(Match match, bool needsSurname)
    {
        if (!match.Success) return null;

        var list = match.Groups["name"].Value;
        var stop = NextLabel().Match(list);
        if (stop.Success) list = list[..stop.Index];
        return PersonalNames.In(list, needsSurname) is { Count: > 0 } names ? PersonalNames.Join(names, list) : null;
    }

    private static bool HasHan(string text) => text.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0;

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static string? First(Match match)
    {
        if (!match.Success) return null;

        var name = match.Groups["name"].Value.Trim(' ', '\u3000', '/', '｜', '|', ':', '：', ',', '，', '·', '[', ']', ')', '）', '】');
        var isNobody = name is "转载文章" or "转载" or "轉載" or "互联网" or "网络" or "網路" or "本站" or "原创" or "本站原创" or "未知" or "不详" or "其他" or "整理" || name.IndexOfAny(['=', '<', '>', '"', '{', '}']) >= 0;
        return name.Length is >= 2 and <= 40 && Information.UnitsOf(name) >= 1 && !isNobody ? name : null;
    }

    // 作者 许沐 / 作者：许沐 / 文｜顾行舟 / 撰文:某某 / 采写 记者某某 / Author: Jane Doe
    [GeneratedRegex(@"((作\s{0,2}者|撰文|撰稿|撰写|采写|執筆|执笔|主笔|發文|发帖人|楼主|博主|发布人|(?<![\u4e00-\u9fff])(图文|文图|文\s?[/／]\s?图|文))\s*[:：|｜丨/／]\s*|^\W*(作\s{0,2}者|撰文|撰稿)[\s\u3000]+|(作者|撰文|撰稿)[\s\u3000]+(?=[\u4e00-\u9fff·]{2,4}(阅读|閱讀|浏览|编辑|編輯|来源|來源|责|發布|发布|$|[\s|｜\d]))|\b(author|written by|writer|text)\s*[:：]\s*)((本报|本刊|本网|实习|首席|特约)*(记者|記者)?[\s:：]*)?(?<name>[^|｜)）\]】〗>＞。;；丨]{2,60})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex AuthorLabel();

    // What ends a list of names: the next label, a date, a count.
    [GeneratedRegex(@"[\s\u3000,，/／]*(来源|來源|编辑|編輯|责编|責編|责任|校对|审核|摄影|攝影|翻译|编译|阅读|浏览|发布|發布|发表|發表|更新|提交|时间|時間|日期|字号|字体|点击|人气|评论|回复|積分|积分|注册|等级|级别|关注|粉丝|单位|机构|[:：]|\(|（|\[|【|《|\d{2,4}\s?[-/年.]|\d+[:：]\d|https?:|www\.|source|date|published|updated)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex NextLabel();

    // 顾行舟/文 / 顾行舟 ｜ 文
    [GeneratedRegex(@"(^|[\s\u3000（(])(?<name>[\u4e00-\u9fff·]{2,8}([、\s][\u4e00-\u9fff·]{2,4}){0,3})\s?[/／|｜]\s?(图文|文图|文)($|[\s\u3000）)、/／])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex BeforeText();

    // （记者 王建宏 张文攀）/ 〔記者林語彤／綜合報導〕 / （本报记者张三）/ (作者：李四)
    [GeneratedRegex(@"[（(〔【\[［][^（(〔【\[［）)〕】\]］]{0,16}?((本报|本刊|本网|本社|实习|首席|特约|见习|全媒体|融媒体)*(记者|記者|通讯员|作者)|作者)\s*[:：]?\s*(?<name>[\u4e00-\u9fff·][\u4e00-\u9fff·、\s，,]{1,40}?)\s*([/／|｜；;，,][^）)〕】\]］]{0,24})?(报道|報導|摄|文|综合)?[）)〕】\]］]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex ReporterInBrackets();

    // 新华网黑龙江频道 记者 伊琳 李清芬 / 本报记者 张三 / 本报实习生 刘国栋 周炜 / 本报记者张三报道
    [GeneratedRegex(@"^[^，。！？：:]{0,20}?(记者|記者|实习生|通讯员|评论员|特约撰稿人?)(?<gap>[\s\u3000:：]+)?(?<name>[\u4e00-\u9fff·][\u4e00-\u9fff·、\s\u3000]{1,40}?)(\s*[/／]?\s*(综合|綜合|摄影|攝影)?(报道|報導)|[\s/／]+(文|摄|图|北京|上海|综合)\s?[/／]?.{0,12})?$|本[报報报刊网台][\u4e00-\u9fff]{0,3}(记者|記者)[\s\u3000]*(?<name>[\u4e00-\u9fff·]{2,4}([、\s\u3000][\u4e00-\u9fff·]{2,4}){0,4})(\s*[/／]?\s*(综合|綜合|摄影|攝影)?(报道|報導)|[\s/／]+(文|摄|图)|[\s\u3000]\d|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex ReporterLine();

    // ggjjzhzz 发表于 2005-9-15 11:46:00 / 发布时间 2005/05/17 22:11:42 by 眉间尺 / posted @ 2013-05-03 10:20 某某 阅读(99)
    [GeneratedRegex(@"(^|\s)(?<name>[^\s:：|]{2,20})\s*(发表于|發表於|发布于|發佈於|发表在|发布在)\s*[:：]?\s*(\d{4}|\d+\s?(天|小时|分钟)前)|\d{1,2}:\d\d(:\d\d)?\s*(by|BY|By)\s+(?<name>[^\s|〓]{2,20})|posted @ \d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d\d(:\d\d)?\s+(?<name>[^\s(（]{2,20})\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex PostedBy();

    // （袁某）
    [GeneratedRegex(@"(^|。|！|？|”)\s*[（(]\s*(?<name>[\u4e00-\u9fff·、\s]{2,24})\s*[）)]\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex OnlyBrackets();

    // （责任编辑：魏某） / 编辑：苏某 / 责编：萧某、张某
    [GeneratedRegex(@"(责任编辑|責任編輯|责编|責編|编辑|編輯)\s*[:：]\s*(?<name>[\u4e00-\u9fff·][\u4e00-\u9fff·、\s]{1,24})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex EditorLabel();

    // 2004年7月16日08:19 [ 黄宇 ] 来源
    [GeneratedRegex(@"[\[［【(（]\s*(?<name>[\u4e00-\u9fff]{2,4})\s*[\]］】)）]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex BracketedName();

    // By Imogen Farrell, technology correspondent / by Dev Ramaswamy and Ann Lee    2024-12-15
    [GeneratedRegex(@"(^|·\s|\s)([Bb]y|BY)\s+(?<name>\p{Lu}[\p{L}.'’\-]+(\s+\p{Lu}[\p{L}.'’\-]*){1,3}((,\s+|\s+and\s+|\s+&\s+)\p{Lu}[\p{L}.'’\-]+(\s+\p{Lu}[\p{L}.'’\-]*){1,3}){0,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex AuthorEn();

    // 来源：算力日志 / 來源: 某報 / 来源：[ 人民网 ]
    [GeneratedRegex(@"(来源|來源|稿源|转自|轉自|来自|出处)\s*[:：]\s*[\[【]?\s?(?<name>[^\s　,，。;；:：|｜)）\]】]{2,20}?)(?=$|[\s　,，。;；:：|｜)）\]】]|作者|记者|編輯|编辑|责编|责任|阅读|浏览|发布|时间|字号|点击|\d{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Outlet();

    // 某报4月16日报道 / 新华社北京1月17日电
    [GeneratedRegex(@"^[\s　（(【]*(?<name>[\u4e00-\u9fffA-Za-z0-9]{2,8}?)(北京|上海|广州|深圳)?\s?(\d{4}年)?\d{1,2}月\d{1,2}日\s?(报道|消息|讯|电)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex DatelineOutlet();
}
