using System.Collections.Frozen;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Extraction.Scanning.Lexicons;

/// <summary>Words that make the number beside them part of a name, a numbering or a word, in folded form.</summary>
internal static class Names
{
    /// <summary>Products, benchmarks and lists whose names are followed by a number.</summary>
    public static readonly FrozenSet<string> BeforeNumber = Set(
        "gpt llama grok gemini claude qwen palm gemma phi mistral ernie windows squad sora deepseek mixtral falcon yi glm chatglm bert "
            + "dall-e midjourney "
        + "top fortune s&p nasdaq ftse csi dax nikkei cac forbes dow imagen veo codex titan nova jamba command opus sonnet haiku turbo "
        + "megatron switch "
        + "covid industry web apple iphone galaxy core ryzen wifi wi-fi bluetooth usb pcie ddr hbm android ios macos python cuda tpu gen "
        + "generation "
        + "世界 财富 全球 版本 iso ieee rfc gb kestrel boeing airbus formula area catch apollo falcon starship agenda euro alphafold alphago "
        + "alphazero chatgpt iphone ipad macbook playstation xbox route highway interstate");

    /// <summary>Words that number a part of a text or a place in an order.</summary>
    public static readonly FrozenSet<string> Numbering = Set(
        "comment figure fig table chapter section sec appendix box part page pages pp p step level phase stage tier version volume vol issue no "
            + "no. number nr finding question note "
        + "item rule type category class grade group team gate room floor suite article annex paragraph clause line edition exhibit "
        + "chart slide footnote lesson "
        + "episode season series round game week day point goal principle scenario wave zone ward district unit block lot apartment apt "
        + "unit flat scope option studio desk platform quarter channel room aged ages age "
        + "图 表 第 编号 第 附录 附表 图表 注");

    /// <summary>Han characters behind a number that make it a name: 500强, 90后, 4线.</summary>
    public const string AfterNumber = "强后线号楼层室路弄栋幢版型系座级阶环维";

    /// <summary>English month names and their short forms.</summary>
    public static readonly FrozenSet<string> Months = Set(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
            + "nov dec");

    /// <summary>Ordinal words.</summary>
    public static readonly FrozenSet<string> Ordinals = Set(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
            + "seventeenth eighteenth nineteenth twentieth "
        + "thirtieth hundredth thousandth firstly secondly thirdly");

    /// <summary>English words that may follow a number and are no noun: a number before them counts nothing that is named there.</summary>
    public static readonly FrozenSet<string> FunctionWords = Set(
        "in on at of to from by for with and or but nor so yet as than that which who whom whose this these those the a an is are was "
            + "were be been being has have had do does did "
        + "will would can could may might must shall should up down out off over under about after before since until till while when "
        + "where if though although because "
        + "against among between during into through per via versus vs compared across around above below last next this year month now "
        + "then ago earlier later "
        + "respectively it its they them their he she his her we our us you your i not no only just also too still even already yet here "
        + "there again apiece each more less fewer "
        + "today tomorrow yesterday currently instead overall either both alike annually yearly monthly worldwide globally nationwide "
        + "respectively within say says saying said know knows think thinks suffice sufficed told reported according including excluding plus minus behind ahead");

    /// <summary>Chinese words that begin with a numeral and count nothing, longest first by construction of the lookup.</summary>
    public static readonly FrozenSet<string> HanWords = Set(
        "一直 一些 一定 一般 一样 一起 一致 一旦 一方面 一方 一同 一切 一时 一向 一再 一味 一举 一度 一边 一面 一路 一线 一流 一代 一带 一体 一律 一点 一点点 一下 一会 一会儿 一番 一系列 一连串 一大批 一大 "
        + "一步 一步步 一并 一经 一来 一心 一手 一口气 一轮 一环 一席 一把 一早 一贯 一年一度 一如 一如既往 一跃 一概 一级 一位数 一窝蜂 一揽子 一站式 一刀切 一锅端 一言 一统 一道 一生 一共 一行 一侧 一端 一格 一角 一眼 一头 "
        + "一声 一口 一整 一旁 一词 一事 一名 一说 一幕 一家独大 一枝独秀 一目了然 一视同仁 一针见血 一应俱全 一成不变 一触即发 一蹴而就 一概而论 "
        + "十分 十足 千万别 千万不要 万一 万物 万能 万事 万众 万家 万亿级 百姓 百度 百科 百川 百年 百货 百业 百般 百分比 百分制 百分率 百分位 千禧 千古 千方百计 千变万化 千差万别 千卡 千兆 千家万户 千行百业 千人千面 万维网 万豪 "
        + "万科 万达 亿万 亿级 千亿级 百亿级 十亿级 百万级 千万级 万级 "
        + "三星 三菱 三大 三角 三角洲 三明治 三维 三方 三农 三峡 三甲 三包 三元 三级 三无 四川 四大 四处 四周 四季 四面 四肢 五大 五金 五粮液 五角大楼 五花八门 六大 六安 七大 七夕 七牛 八大 八卦 八达 九州 九大 九牛 十大 "
        + "两大 两会 两岸 两极 两极分化 两端 两侧 两边 两者 两岸 两难 两性 两面 两用 两旁 两手 两全 两地 两线 二次 二次元 二手 二维 二维码 二者 二线 二氧化碳 二氧化 二级 二战 一战 三战 一月 二月 三月 四月 五月 六月 七月 "
        + "八月 九月 十月 十一月 十二月 "
        + "双十一 五一 十一黄金周 十四五 十三五 十五五 三八 六一 七一 八一 九一 三一 七七 九一八 一二线 三四线 一二三 三言两语 三心二意 四分五裂 五颜六色 七上八下 乱七八糟 九牛一毛 十之八九 十有八九 零售 零部件 零件 零工 零食 零碎 "
        + "零星 零散 零距离 零样本 零增长 零排放 零基础 零和 零点 零起点 数字 数据 数码 数学 数量 数目 数额 数值 数理 数智 数控 数位 数倍 数论 几乎 几何 几率 几时 几点 几个 几家 几种 几年 几天 几位 几项 几款 几次 几代 几句 "
        + "几乎所有 数年 数月 数日 数家 数个 数种 数项 数次 数名 数位 数款 数天 数周");

    private static FrozenSet<string> Set(string words) => TextFolding.Fold(words).Split(' ',
        StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
