using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>The words that end a noun phrase, and the words that hold one of their characters and end none.</summary>
internal static class PhraseWords
{
    private const string ChineseCuts =
        "的 了 着 在 为 是 占 达 和 与 及 或 由 从 被 把 将 其 这 那 该 则 却 也 都 仅 只 约 已 就 而 但 于 让 按 据 若 称 逾 各 每 有 到 至 比 较 对 以 中 时 后 等 给 之 跟 并 且 仍 还 再 又 更 均 皆 刚 才 会 能 可 要 需 超 近 升 跌 涨 降 增 减 使 令 因 向 往 " +
        "达到 高达 达至 超过 突破 增长 增加 增至 下降 下跌 下滑 下挫 上升 上涨 上调 提升 提高 回落 回升 减少 降至 降到 升至 跌至 涨至 录得 合计 总计 共计 累计 分别 依次 各自 同比 环比 按年 按月 按季 平均 年均 日均 月均 仅有 只有 大约 左右 已经 仍然 仍是 依然 还是 不过 可是 然而 但是 因此 所以 此外 另外 另有 " +
        "同时 其中 以及 其次 紧随 位居 排名 排在 居首 领先 领跑 垫底 敬陪 末座 表示 认为 指出 显示 预计 预测 估计 估算 透露 披露 公布 发布 发现 选择 拣选 担心 担忧 忧虑 贡献 拿下 拿到 取得 获得 摘得 吸引 完成 实现 保持 维持 来自 用于 用来 投向 流向 划给 归咎 抱怨 涉及 占据 占去 占到 占了 " +
        "砍掉 少了 多了 快了 高出 多出 低于 高于 大于 小于 相当于 相当 等于 相比 相较 相差 比起 与此同时 目前 如今 现在 首次 需要 能够 可以 没有 不到 不足 接近 将近 几乎 多达 乃至 甚至 刚刚 拥有 雇用 至今 之间 之一 以来 大部分 分布 依序 不及 尚不 尚未 整整 足足 微升 微降 微跌 上扬 " +
        "收窄 扩大至 缩短 拉高 反观 确实 抽升 净流出 净流入 净增 净减 加快 放缓 居首 有望 收报 分产品 分区域 分地区 按地区 展望 参见 详见 见图 " +
        "已达 共有 现有 计有 则有 约有 就有 还有 亦有 亦 尚 曾 曾经 正在 正 通过 根据 来看 来说 而言 方面 之中 当中 之内 里面 里 分之 当 当时 倍 关于 对于 随着 除了 除 外 包括 例如 比如 譬如 即 也就是 属于 成为 作为 视为 变成 变为 仅占 只占 约占 另 我们 他们 它们 她们 你 我 他 她 它 谁 哪 " +
        "由于 虽然 虽说 尽管 即便 继续 登顶 荣登 跃居 覆盖 涵盖 囊括 创下 创纪录 表明 报道 报导 值得一提 值得注意 值得关注 拉动 培育 开发了 分季度 分产业 分行业 分国家 分国别 分类型 分年龄 分机构 换句话说 换言之 总体 总的来看 具体来看 数据表明";

    private const string ChineseKept =
        "目的 标的 存在 在线 在职 在校 在读 在岗 所在 内在 潜在 华为 行为 达标 和平 总和 饱和 参与 普及 及格 或许 自由 从业 从事 其他 其余 其它 将来 就业 就医 就诊 就学 对照 对话 对外 对抗 对象 对手 对口 有效 有机 有限 有色 私有 国有 公有 所有 有线 到期 比例 比较 占比 对比 比亚迪 比特币 比赛 " +
        "以上 以下 以内 以外 中国 中小 中型 中等 中心 中文 中层 中学 中产 中低 中高 中东 中部 中端 中级 中游 中餐 中药 中医 中介 中央 集中 高中 初中 国中 大中 手中 时间 时代 小时 实时 临时 时长 及时 时尚 即时 工时 时薪 后端 后台 售后 后期 后者 前者 等级 同等 高等 初等 平等 供给 补给 各类 后备 背后 " +
        "升级 降级 增值 增量 增强 减排 涨幅 跌幅 增幅 降幅 增速 增长率 更新 更换 再生 再保险 会议 会计 社会 协会 机会 会员 工会 委员会 功能 性能 智能 能源 能力 能耗 节能 产能 技能 职能 效能 电能 太阳能 可再生 可用 可靠 可持续 可信 可穿戴 可支配 可解释 主要 重要 要求 需求 超市 超级 超算 超导 近视 附近 最近 " +
        "使用 大使 因素 原因 方向 倾向 意向 流向 因果 已婚 未婚 刚性 人才 才能 并购 并网 合并 均价 人均 平均值 均衡 还款 称号 名称 数据 证据 按揭 按摩 约束 预约 节约 合约 契约 应用 用户 逾期 若干 至少 甚至 夏至 向量 跟踪 却 只读 只身 交给 等待 往来 往返 令牌 密令 指令 里程 公里 那里 这里 外资 外贸 外卖 外国 外部 海外 国外 外籍 外包 境外 户外 对外贸易 室外 " +
        "当地 当前 当事 适当 除尘 亦庄 正确 正规 真正 公正 修正 正面 另类 中商 中金 中信 中科 中移 中石油 中石化 中兴 中芯 中航 中车 中建 中投 中铁 中粮 中通 中化 中核 中远 中免 即将 立即 他人 其他人 我国 自我 里程碑 倍率 外科 外观 外语 分外 意外";

    private const string EnglishCuts =
        "a an the this that these those its their his her our my your it they he she we i you who whom whose which what where when why how " +
        "of in on at by for from to with without into onto over under among amongst between across through during since until till after before about against per via than as like off out up down around within beyond behind below above near toward towards versus vs despite except upon along amid " +
        "and or but nor so yet if while whereas although though because unless then thus hence also too not no only just even still already almost nearly roughly approximately more most less least fewer fewest some any all both each every either neither other another such same own much many few several " +
        "is are was were be been being am has have had having do does did done will would can could may might must shall should " +
        "rose rise rises rising fell fall falls fallen grew grow grows grown climbed climb climbs dropped drop drops jumped jumps reached reach reaches hit hits stood stand stands made make makes making took take takes taken taking got get gets getting gave give gives given put puts came come comes went go goes gone " +
        "saw see sees seen said say says told tell tells found find finds held hold holds kept keep keeps left leave leaves led lead leads drew draw draws won win wins lost lose loses sold sell sells bought buy buys paid pay pays spent spend spends cost costs ran run runs set sets shed lay lies lie sat sits " +
        "accounts account accounted amounts amounted totals total totalled totaled averages average averaged supplies provides shows show makes represents remains remain stands uses use using adds add employs fetch fetches want wants need needs expect expects think thinks believe believes feel feels know knows tops top " +
        "reaching outpacing outstripping outperforming outnumbering surpassing exceeding overtaking trailing lagging totaling totalling averaging numbering representing comprising constituting amounting marking adding attracting producing " +
        "generating reporting showing pushing bringing bearing rising falling growing jumping climbing soaring surging increasing decreasing declining dropping plunging shrinking doubling tripling emerging achieving combining reflecting indicating " +
        "suggesting underscoring highlighting revealing signalling signaling citing noting hitting topping receiving securing capturing publishing releasing recording posting seeing requiring pouring putting holding keeping having being doing " +
        "saying using including excluding involving ranging spanning standing sitting remaining becoming leaving following naming serving affecting allocating exhibiting announcing expecting fearing believing wanting experiencing anticipating " +
        "bear bears occur occurs carry carries continue continues include includes contain contains reveal reveals indicate indicates suggest suggests reflect reflects produce produces generate generates attract attracts require requires involve " +
        "involves deliver delivers express become becomes became begin begins began exceed exceeds surpass surpasses outpace outpaces agree agrees anticipate anticipates overseen " +
        "risen ranks rank coming far vastly here there now today ago later earlier again ever never once twice respectively instead however meanwhile overall alone away back forward ahead soon yesterday tomorrow nearly well worth due based according including included " +
        "higher lower larger smaller bigger greater better worse faster slower longer shorter cheaper dearer up-from down-from one two three four five six seven eight nine ten half third quarter dozen percent per-cent percentage points point times year years month months week weeks day days quarter quarters decade";

    private static readonly FrozenSet<string> EnglishSet = EnglishCuts.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English = EnglishSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Participles = "advanced skilled united limited registered self-employed unemployed employed educated developed red bed need seed speed medicated married retired listed".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjectives = Participles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<char, string[]> Cuts = ByFirst(ChineseCuts);
    private static readonly FrozenDictionary<char, string[]> Keeps = ByFirst(ChineseKept);

    /// <summary>The length of a word at a position that stays whole; 0 for none.</summary>
    public static int Kept(string folded, int start, int limit) => Longest(Keeps, folded, start, limit);

    /// <summary>The length of a word at a position that ends a phrase; 0 for none.</summary>
    public static int Cut(string folded, int start, int limit) => Longest(Cuts, folded, start, limit);

    /// <summary>True for a Latin word, folded, that ends a phrase: a function word, a common verb, an adverb, a past form.</summary>
    public static bool IsCut(ReadOnlySpan<char> word)
    {
        if (English.Contains(word)) return true;

        // they've, it's, that's: what stands before the mark is a word of the list.
        if (word.IndexOf('\'') is > 0 and var mark && English.Contains(word[..mark])) return true;
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.Contains('-')) return !Adjectives.Contains(word);
        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !word.SequenceEqual("family") && !word.SequenceEqual("assembly") && !word.SequenceEqual("supply") && !word.SequenceEqual("elderly");
    }

    /// <summary>True for a Latin word, folded, that ends a phrase for being a past form alone.</summary>
    public static bool IsPastForm(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.Contains('-') && !English.Contains(word);

    private static int Longest(FrozenDictionary<char, string[]> words, string folded, int start, int limit)
    {
        if (!words.TryGetValue(folded[start], out var list)) return 0;
        foreach (var word in list)
        {
            if (word.Length <= limit - start && folded.AsSpan(start, word.Length).SequenceEqual(word)) return word.Length;
        }

        return 0;
    }

    private static FrozenDictionary<char, string[]> ByFirst(string words) => words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(static word => word[0])
        .ToFrozenDictionary(static group => group.Key, static group => group.OrderByDescending(static word => word.Length).ToArray());
}
