using System.Buffers;
using System.Collections.Frozen;

namespace AiIndexEtl.Scraping.Cleaning.Lines;

/// <summary>
/// Tells by how a line begins, and by a few words within it, which patterns it can match at all: most lines of a page can match none, and
/// looking a beginning up is far cheaper than two dozen patterns. A pattern that is ruled out here never matches; one that is not may.
/// A new alternative of a pattern needs its beginning here.
/// </summary>
internal static class LineSigns
{
    // So many letters of the first word are looked at.
    private const int Letters = 4;

    // Stands for every digit.
    private const char Digit = '0';

    // Patterns that ignore case take the sign of the kelvin for a k.
    private const char KelvinSign = '\u212A';

    private const LineFamilies FoundByLatinWord = LineFamilies.Copyright | LineFamilies.Subscribe | LineFamilies.Contact | LineFamilies.Breadcrumb
        | LineFamilies.CommentForm | LineFamilies.Toolbar;
    private const LineFamilies FoundByHanWord = LineFamilies.Copyright | LineFamilies.Breadcrumb | LineFamilies.Toolbar
        | LineFamilies.PortalRelated | LineFamilies.Rights | LineFamilies.PostedAt;
    private const LineFamilies FoundByMark = LineFamilies.Copyright | LineFamilies.Contact | LineFamilies.Breadcrumb;

    // The words that lines of each pattern begin with, behind marks, and the Chinese characters that they do.
    private static readonly (LineFamilies Family, string Words, string Characters)[] Openings =
    [
        (LineFamilies.AboutOutlet, "about the author", "作译譯关"),
        (LineFamilies.EndMark, "end the", "全完正本结"),
        (LineFamilies.RelatedZh, "", "相延推热熱精猜更看往近为大其编編同最历阅新排点查展跳2"),
        (LineFamilies.RelatedEn,
            "read see watch listen view learn find also related recommended you want more most up trending popular what don in case"
            + " editor click tap continue explore story sponsored latest top from next previous",
            ""),
        (LineFamilies.Comments, "view show see all load comment replies responses reader thoughts leave post add join", "网最热精全用读讀我发發查共条评評留跟回讨討0"),
        (LineFamilies.Share,
            "share tweet like follow join find connect facebook twitter x linkedin whatsapp email e print pinterest reddit telegram"
            + " copy pocket flipboard messenger mastodon save bookmark was qq",
            "分转轉收点點按在打列字扫微长关复下用朋新举赞讚加推投阅閱浏瀏观人播"),
        (LineFamilies.Subscribe, "sign subscribe log login register get receive join download enter type by this our we", "订訂注登会會立邮"),
        (LineFamilies.Advertisement,
            "advert ad image media caption close play skip post write sponsored promoted paid story article scroll loading",
            "广廣推赞贊"),
        (LineFamilies.Paging, "previous next prev page back skip top jump", "上下返首共第0"),
        (LineFamilies.Contact,
            "media press investor contact tel phone fax email e address mail follow have reach write source",
            "客服聯联咨举热新广商电電邮郵地传傳微公合投爆"),
        (LineFamilies.Byline,
            "editor author source writer written edited reporting posted published story photo image credit via",
            "作撰编編责責記记译譯翻校审初复终监出主图來来原采策统制排整报文摄供稿发时"),
        (LineFamilies.Credits, "by news additional reporting writing editing first posted published updated last", "0"),
        (LineFamilies.AppCall, "", "更海点點欢歡请請敬快扫掃长長識识下安打立马关關追訂订加設设不一想本27"),
        (LineFamilies.NewsletterCall,
            "view read you unsubscribe update manage forward our thanks ready open continue get start never stay create already not"
            + " become this send your my log login",
            ""),
        (LineFamilies.CommentForm, "be log sign no your required save cancel discussion comment", "登参參提暂暫还還我来快搶评評说文网網留写寫發欢歡打已回默張张0"),
        (LineFamilies.Toolbar,
            "qq line facebook fb plurk threads twitter a like restack follow listen save share click give gift comments",
            "语語缩縮放字超特大中小标標收微朋分轉列打关聽听赞讚点喜踩转评評留投举檢反纠糾申添继在推已我用按點给预向轻使知無无进好視0"),
        (LineFamilies.PortalRelated,
            "ta tag tags tagged posted filed explore related more topics recommended older newer post written news",
            "你您喜大其网網看熱热人最相更推同精往作文商廣广贊赞编編新关關标標7"),
        (LineFamilies.ReadOn, "story article content", "请請继繼贊赞广廣"),
        (LineFamilies.Rights,
            "android iphone ipad terms privacy cookie do accessibility advertise about careers contact help status legal press faq"
            + " site collection imprint powered proudly",
            "著版反隐隱服用法联聯关關网網招加广廣会會友电手"),
        (LineFamilies.Original, "", "原"),
        (LineFamilies.PostedAt, "", "编發发更"),
    ];

    private static readonly FrozenDictionary<int, LineFamilies> ByWord = Openings
        .SelectMany(opening => opening.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Key: KeyOf(word), opening.Family)))
        .GroupBy(found => found.Key)
        .ToFrozenDictionary(found => found.Key, found => found.Aggregate(LineFamilies.None, (all, next) => all | next.Family));

    private static readonly FrozenDictionary<char, LineFamilies> ByCharacter = Openings
        .SelectMany(opening => opening.Characters.Select(character => (Key: char.IsAsciiDigit(character) ? Digit : character, opening.Family)))
        .GroupBy(found => found.Key)
        .ToFrozenDictionary(found => found.Key, found => found.Aggregate(LineFamilies.None, (all, next) => all | next.Family));

    private static readonly SearchValues<char> Marks = SearchValues.Create("©ⓒ@>›»＞");

    private static readonly SearchValues<string> LatinWords = SearchValues.Create(
        ["copyright", "(c)", "all rights", "icp", "powered by", "inbox", "newsletter", "be reached", "says:", "link copied", "home"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> HanWords = SearchValues.Create(
        ["权所有", "權所有", "安备", "安備", "许可证", "許可證", "首页", "首頁", "主页", "位置", "轻点两下", "要闻", "要聞", "非經", "未經", "未经", "不得", "禁止", "备案号", "備案號", "属地", "屬地"],
        StringComparison.Ordinal);

    /// <summary>The patterns that a line can match.</summary>
    /// <param name="line">The line, without a line feed.</param>
    /// <param name="opening">What <see cref="OfOpening"/> says of it.</param>
    /// <param name="hasHan">Whether it has a Chinese character.</param>
    /// <param name="hasLatin">Whether it has an ASCII letter.</param>
    public static LineFamilies Of(ReadOnlySpan<char> line, LineFamilies opening, bool hasHan, bool hasLatin)
    {
        if (line.Contains(KelvinSign)) return LineFamilies.All;

        var found = opening;
        if (line.ContainsAny(Marks)) found |= FoundByMark;
        if (hasLatin && line.ContainsAny(LatinWords)) found |= FoundByLatinWord;
        if (!hasHan) return found;

        if (line.ContainsAny(HanWords)) found |= FoundByHanWord;
        if (EndsInBracket(line) || HasRoleBehindName(line)) found |= LineFamilies.Credits;
        if (line[^1] is '载' or '載') found |= LineFamilies.AppCall;
        return found;
    }

    /// <summary>The patterns that a line can match by its beginning alone.</summary>
    public static LineFamilies OfOpening(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && !char.IsLetterOrDigit(line[at])) at++;
        if (at == line.Length) return LineFamilies.None;

        var first = line[at];
        if (!char.IsAsciiLetter(first)) return ByCharacter.GetValueOrDefault(char.IsDigit(first) ? Digit : first);

        var word = line[at..];
        var found = ByWord.GetValueOrDefault(KeyOf(word));

        // Names that may stand together without a blank: QQLine, FBLine, FAQHelp.
        if (word.StartsWith("qq", StringComparison.OrdinalIgnoreCase)) found |= LineFamilies.Toolbar;
        if (word.StartsWith("fb", StringComparison.OrdinalIgnoreCase)) found |= LineFamilies.Toolbar;
        if (word.StartsWith("faq", StringComparison.OrdinalIgnoreCase)) found |= LineFamilies.Rights;
        return found;
    }

    // The first letters of a word in one number.
    private static int KeyOf(ReadOnlySpan<char> word)
    {
        var key = 0;
        for (var i = 0; i < Math.Min(word.Length, Letters) && char.IsAsciiLetter(word[i]); i++) key = (key << 5) | (word[i] & 0x1F);
        return key;
    }

    // （责任编辑：周蕙）
    private static bool EndsInBracket(ReadOnlySpan<char> line) => line[^1] is ')' or '）' or '】' or ']';

    // 某网 编译 许沐 编辑 罗雁
    private static bool HasRoleBehindName(ReadOnlySpan<char> line)
    {
        for (var i = 2; i <= 10 && i + 1 < line.Length; i++)
        {
            if (char.IsWhiteSpace(line[i])) return line[i + 1] is '编' or '作' or '记' or '文';
        }

        return false;
    }
}
