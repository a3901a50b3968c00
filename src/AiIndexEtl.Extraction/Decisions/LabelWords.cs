using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Words that make a number beside them a label, an age, a bound or a way to reach someone, and no figure.</summary>
internal static class LabelWords
{
    /// <summary>A word that takes a number as its name: room, terminal, 页.</summary>
    public const int Label = 1;

    /// <summary>A word of age: aged, 岁.</summary>
    public const int Age = 2;

    /// <summary>A word of contact or address: call, 电话.</summary>
    public const int Contact = 3;

    /// <summary>A word that bounds a definition or a sample: at least, sample, 样本.</summary>
    public const int Bound = 4;

    private static readonly FrozenDictionary<int, int> Classes = new (int Class, string Words)[]
    {
        (Label, """
            room terminal exit exits gate lane lanes row rows seat page pages section sections chapter chapters figure figures table tables exhibit
            exhibits level levels edition version release build camera channel platform route flight bus line unit building floor box entry footnote
            footnotes note notes article articles clause annex appendix paragraph part volume vol issue no number numbers class grade group league
            station road street avenue highway motorway interstate district precinct block lot window window item question step phase stage tier wave
            round season episode day week act bill directive regulation standard iso form schedule theorem model series error page code track lesson
            页 条 款 章 节 注 届 版 号 室 楼 期 卷 届 路 排 类 级 轮 步 题 阶段 图表 附录 附件 脚注 分机 版本 型号 编号 代码 房间
            """),
        (Age, "aged ages age olds old under over between 岁 年龄 周岁"),
        (Contact, "call calls ring phone telephone tel fax mobile hotline whatsapp email mail sms text dial postcode zip address reg registered 电话 致电 热线 拨打 传真 手机 微信 短信 客服 邮编 地址 联系 咨询"),
        (Bound, "least sample margin definition defined threshold respondents rounded confidence sampling 样本 问卷 受访 定义 至少 置信 起征 门槛 满分"),
    }.SelectMany(static list => list.Words.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => (Symbol: SymbolOf(word), list.Class)))
        .DistinctBy(static pair => pair.Symbol)
        .ToFrozenDictionary(static pair => pair.Symbol, static pair => pair.Class);

    /// <summary>The class of a word, or of the Chinese word that begins there; 0 for none.</summary>
    public static int Of(WordTable words, int index)
    {
        if (words[index] is >= 0x2E80 and <= 0xFFFF && index + 1 < words.Count && Classes.TryGetValue(words.Pair(index), out var pair)) return pair;
        return Classes.GetValueOrDefault(words[index]);
    }

    private static int SymbolOf(string word) => word[0] < '\u2E80' ? Symbols.OfText(word) : word.Length == 1 ? word[0] : WordTable.Pair(word[0], word[1]);
}
