using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Kinds;

/// <summary>
/// The frames that tell a change, a gap or a ratio from a level. Each is matched against the few words right before or right behind
/// a quantity, folded to lower case and Simplified characters.
/// </summary>
internal static partial class KindFrames
{
    // 增长了约 | 同比增长 | 涨幅达 | 年均增速为
    [GeneratedRegex(@"(?<![负少])(?<up>增长率?|增加|增多|增幅|增速|增|上升|上涨|上扬|上调|提高|提升|攀升|飙升|飙涨|暴涨|暴增|大增|激增|猛增|骤增|陡增|剧增|急增|扩大|扩张|涨幅|升幅|涨|升|多出|多|成长率?|跃升|跳升|走高|加快|改善|抬升|抬高|回升|反弹|新增率|净增|膨胀|上修|拉高|推高|年增率?|季增|月增|增率|添|多卖|多装|多用|多花|多支出|急升|劲升|贵)(?<link>[了分别约近为达到是超过逾超出将仅只均平均大幅同比环比还又再且高达接近: 幅度逾足足整整约为近乎几乎有一度出却竟更已也上看录得各]*)$",
        RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseRise();

    // 下降了 | 减少近 | 降幅为 | 便宜了
    [GeneratedRegex(@"(?<down>负增长率?|负成长率?|少增加?|下降|减少|降低|下跌|下滑|下挫|下调|缩减|缩小|缩短|缩水|收缩|萎缩|回落|骤降|锐减|大减|剧减|减幅|降幅|跌幅|削减|滑落|暴跌|减弱|走低|便宜|节省|节约|衰退|倒退|退步|下修|贬值|流失|蒸发|砍掉|砍去|砍|年减|季减|月减|缩|插水|挫|减|降|跌|少)(?<link>[了分别约近为达到是超过逾超出将仅只均平均大幅同比环比还又再且高达接近: 幅度逾足足整整近乎几乎有一度出却竟更已也去掉录得各]*)$",
        RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseFall();

    // 增速将放缓至 | 年增率回落到 | 涨幅居前 为 : a rate of growth that reaches a value is still one of growth
    [GeneratedRegex(@"(?<up>增速|增长率|增幅|涨幅|升幅|年增率|成长率|增长速度|增长幅度)[^,。;:0-9%、()占率]{0,14}$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseGrowthRate();

    // 降幅收窄至 | 跌幅扩大到
    [GeneratedRegex(@"(?<down>降幅|跌幅|减幅)[^,。;:0-9%、()占率]{0,14}$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseFallRate();

    // 达 | 高达 | 为 | 分别为, with nothing before it in its clause
    [GeneratedRegex(@"^ ?(?:均|只|仅|约)?(?:达到?|高达|为|是)(?:了|约|近)* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseOpensWithReach();

    // by | or by | by nearly : a clause that goes on with a verb of the clause before it
    [GeneratedRegex(@"^[ ,]*(?:or |and |though |but )?(?:only )?by(?: (?:a|an|about|around|just|only|nearly|almost|over|some|roughly|further|more than))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishOpensWithBy();

    // a rise of | an annual drop of about | year-on-year jump of : a noun of change with its amount
    [GeneratedRegex(@"\b(?:an?|the|another|further|annual|year-on-year|year-over-year|net|overall|total|record|average)(?: [a-z-]+)? (?:(?<up>rise|increase|jump|gain|growth|surge|improvement|climb|leap|uptick)|(?<down>fall|drop|decline|decrease|dip|reduction|slump|plunge|cut)) of(?: (?:about|around|just|only|nearly|almost|over|some|roughly|more than))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishNounOf();

    // 增至 | 降到 | 提升为 | 扩大至
    [GeneratedRegex(@"(?:增长?|增加|上?升|上涨|提高|提升|攀升|飙升|暴涨|暴增|激增|猛增|骤增|扩大|扩张|涨|跃升|跳升|跃|下?降|减少|降低|下跌|下滑|缩减|缩小|缩短|收缩|萎缩|回落|骤降|锐减|减|跌|收窄|缩|改善|变|涨到|回升|推高|抬高|拉高|翻|冲|来|达|收敛|拉近|逼近|滑落|进展|发展|扩充|增多|拉大|恶化|调整|调升|调降|延长)[了]?(?:至|到|为|成)(?<link>[了约近达超过逾将仅只接近: 不足到高达有的]*)$",
        RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseReach();

    // 差距为 | 领先 | 相差 | 落后 | 优势仅为
    [GeneratedRegex(@"(?<gap>差距|相差|差异|(?<!误)差|领先优势|领先|落后|优势|高出|低出|胜出|差额|逆差|顺差|缺口|超出|多出|少了?|高于?|低于?|大于|快|慢|贵)(?<link>[了分别约近为达到是超过逾将仅只还有:不接近缩小至收窄降扩大也已在的则就更足足整整幅显著着明进一步迅速逐快 ]*)$",
        RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseGap();

    // 的增长 | 的增幅 | 的速度增长 | 的降幅
    [GeneratedRegex(@"^[以之多左右上 ]*的?(?<up>增长|提升|增幅|涨幅|增速|升幅|涨势|陡增|速度增长|速度递增|速度上升|速度增加|幅度增长|幅度上升|成长|增加)", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseRiseBehind();

    // 的降幅 | 的速度下降 | 的幅度下降
    [GeneratedRegex(@"^[以之多左右上 ]*的?(?<down>负增长|负成长|下降|降幅|跌幅|减幅|速度下降|速度递减|幅度下降|幅度降低|幅度减少|下滑|减少|衰退|跌势)", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseFallBehind();

    // rose nearly | was up by about | growth of | an increase of some
    [GeneratedRegex(@"(?<!negative )\b(?<up>rose|risen|rising|rise|rises|grew|grown|growing|grow|grows|increased|increase|increases|increasing|jumped|jump|jumping|climbed|climb|climbing|soared|soaring|surged|surge|surging|swelled|swell|gained|gain|gains|gaining|added|adding|advanced|expanded|expand|expanding|expansion|improved|improve|improvement|improvements|leapt|leaped|leap|shot up|went up|go up|goes up|up|growth|uptick|uplift|ballooned|spiked|edged up|ticked up|accelerated|rebounded|recovered|outgrew|lifted|boosted|raised|mushroomed|higher|crept up|picked up|rocketed|skyrocketed|strengthened|rallied|appreciated|widened|nudged up|inched up|plus)(?<link>(?:,? by| (?:again|too|further|once more|sharply|steeply|only|just|at|in total|overall|year over year|year on year|year-over-year|year-on-year|rate|rates|was|were|of|by|a|an|another|some|roughly|about|around|nearly|almost|more|than|over|well|at least|as much as|up|to|an average of|on average|averaging|averaged|annually|it|its|is|reached|hit|further|additional|estimated|average|the|compound|annual|close|slightly|barely|fully|still|dramatically|significantly))*) ?$",
        RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishRise();

    // fell by | down | a drop of | shrank nearly
    [GeneratedRegex(@"\b(?<down>negative growth|fell|fallen|falling|fall|falls|dropped|drop|drops|dropping|declined|decline|declines|declining|decreased|decrease|decreases|decreasing|shrank|shrunk|shrink|shrinking|slipped|slip|slid|slide|sank|sunk|tumbled|plunged|plunge|plummeted|dipped|dip|slumped|slump|lost|lose|loss|cut|cuts|cutting|reduced|reduce|reduces|reduction|reducing|trimmed|contracted|contraction|eased|went down|down|off|shed|retreated|receded|cheaper by|lower by|halved by|collapsed|crashed|lower|slashed|came down|shaved|saved|save|saving|savings|ebbed|waned|dwindled|weakened|depreciated|tanked|sagged|narrowed|lowered|minus)(?<link>(?:,? by| (?:again|too|further|once more|sharply|steeply|only|just|at|in total|overall|year over year|year on year|year-over-year|year-on-year|rate|rates|was|were|of|by|a|an|another|some|roughly|about|around|nearly|almost|more|than|over|well|at least|as much as|an average of|on average|averaging|annually|it|its|is|reached|hit|additional|estimated|average|the|annual|close|slightly|barely|to|fully|still|dramatically|significantly))*) ?$",
        RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishFall();

    // more than in 2023 | increase | year-on-year growth | higher than
    [GeneratedRegex(@"^[ -]*(?:\((?:pp|pps|ppts?|p\.p\.)\) ?)?(?:(?:percent|per cent|annual|annually|yearly|year-over-year|year-on-year|year over year|year on year|compound|average|points?|overall|net|further|a year|per year|each year|in|the) ?[ -]*)*(?<up>more|higher|larger|bigger|greater|faster|up|increase|increases|rise|rises|growth|jump|jumps|gain|gains|improvement|surge|expansion|uptick|boost|leap|above|longer|better)\b", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishRiseBehind();

    // fewer than | drop | decline | cheaper
    [GeneratedRegex(@"^[ -]*(?:\((?:pp|pps|ppts?|p\.p\.)\) ?)?(?:(?:percent|per cent|annual|annually|yearly|year-over-year|year-on-year|year over year|year on year|compound|average|points?|overall|net|further|a year|per year|each year|in|the) ?[ -]*)*(?<down>negative growth|less|fewer|lower|smaller|cheaper|slower|down|decrease|decreases|decline|declines|drop|drops|fall|falls|cut|cuts|reduction|reductions|dip|plunge|slump|below|shorter|contraction|worse)\b", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishFallBehind();

    // a gap of | ahead by | lead of | trailed by
    [GeneratedRegex(@"\b(?<gap>gaps?|leads?|led|margins?|ahead|behind|trail(?:s|ed|ing)?|differences?|advantages?|edge|deficit|surplus|separate[sd]?|apart|outperform(?:s|ed|ing)?|outscore[sd]?|beat|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|shortfall|spread|disparity|distance)(?<link>(?: (?:them|it|by|of|is|was|were|stood|stands|at|to|only|just|about|around|some|roughly|nearly|almost|over|more|than|a|an|had|has|narrowed|shrunk|shrank|widened|closed|fell|fallen|now|still|the|mere|down|from|between|stretched|reached|remains|remained))*) ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishGap();

    // exceeded the sum of all others by | trailed its rival by about: what stands between the verb and its measure is the other side
    [GeneratedRegex(@"\b(?<gap>exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outspen[dt]s?|outpac(?:es|ed|ing)|outnumber(?:s|ed|ing)?|outperform(?:s|ed|ing)?|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?|beats?) (?<other>[^,;:%$]{2,100}) by(?: (?:a|an|about|around|just|only|nearly|almost|over|some|roughly|more|less|than|at|least|as|much))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishExceedsBy();

    // a compound annual growth rate (CAGR) of | at a CAGR of about
    [GeneratedRegex(@"\b(?<up>cagr|growth rates?)\)?(?: \(cagr\))?(?: (?:of|at|is|was|will be|between|about|around|some|roughly|nearly|over|just|an?))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishGrowthRate();

    // points ahead | -point gap | percentage points behind
    [GeneratedRegex(@"^[ -]*(?:percentage[ -])?(?:points?|percent|per cent)?[ -]*(?<gap>ahead|behind|gap|gaps|lead|margin|difference|advantage|edge|shy of|short of|apart|clear of|deficit|adrift)\b", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishGapBehind();

    // as many as | as much as | the size of: a fraction of another value
    [GeneratedRegex(@"^ ?(?:as (?:many|much|large|big|high|likely|long|often|expensive|fast)|the (?:size|number|cost|price|level|amount|rate|figure|total|volume|average)|of (?:that(?! [a-z])|that of|those of|the (?:figure|level|number|total of))|that of|its (?:level|size|value|price|peak|cost)|what it)\b", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex EnglishPartOfOther();

    // 是美国的 | 相当于前者的 | 不到2018年的 | 仅为后者的
    [GeneratedRegex(@"(?:相当于|是|为|不到|不足|只有|仅有|仅为|约为|仅|即|约|达到|达|等于|接近|近|少于)[^,。;:]{0,14}(?:前者|后者|其|同期|原来|原先|以往|以前|过去|此前|传统|水平|价格|成本|[0-9]{4}年|美国|中国|日本|对方|上年|去年|人类|前代|上一代|前作)[^,。;:]{0,4}的[ 约近不到足仅只将]*$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChinesePartOfOther();

    // 比中国高 | 较日本低: compared with a thing, not a time
    [GeneratedRegex(@"(?:比|较|与|和|同|相比)(?<other>[^,。;]{1,24})$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    public static partial Regex ChineseComparison();
}
