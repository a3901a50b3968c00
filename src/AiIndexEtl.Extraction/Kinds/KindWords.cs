using System.Collections.Frozen;
using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Kinds;

/// <summary>
/// The words that tell the kinds of figures apart, by what they say. A model learns what a class of words means from its frequent
/// members, and so reads the rare ones too.
/// </summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<int, KindWord> English = Table(
        (KindWord.Up, """
            rose risen rising rise rises grew grown growing grow grows growth increased increase increases increasing jumped jump jumps jumping climbed climb
            climbs climbing soared soar soars soaring surged surge surges surging swelled swell swells swollen swelling gained gain gains gaining added add
            adds adding advanced advance advances advancing expanded expand expands expanding expansion improved improve improves improvement improvements
            improving leapt leaped leap leaps leaping up uptick upturn uplift ballooned balloon ballooning spiked spike spikes accelerated accelerate
            rebounded rebound rebounds recovered recover recovery lifted lift lifts boosted boost boosts boosting raised raise raises raising mushroomed
            higher more greater bigger larger faster taller longer better stronger extra additional another shot rocketed skyrocketed rallied rally bounced
            appreciated strengthened strengthen widened widening upped hike hiked hikes raised ascended escalated multiplied snowballed inched crept nudged
            edged ticked outgrew plus above oftener likelier pricier costlier dearer increment put gains bulged firmed quickened upgrade upgraded
            """),
        (KindWord.Down, """
            fell fallen falling fall falls dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing shrank
            shrunk shrink shrinks shrinking slipped slip slips slipping slid slide slides sliding sank sunk sink sinks tumbled tumble tumbles tumbling
            plunged plunge plunges plunging plummeted plummet plummeting dipped dip dips dipping slumped slump slumps lost lose loses losing loss losses cut
            cuts cutting reduced reduce reduces reduction reductions reducing trimmed trim trims trimming contracted contract contraction eased ease eases
            easing down off shed sheds shedding retreated retreat receded recede cheaper lower less fewer smaller slower shorter weaker poorer worse halved
            collapsed collapse crashed crash slashed slash slashing shaved shave saved save saves saving savings ebbed ebb ebbs waned wane dwindled dwindle
            weakened weaken depreciated softened narrowed narrowing lowered lowering cooled cool stripped erased wiped pared axed downsized minus below under
            shorn backslid regressed deteriorated curbed clipped knocked tanked sagged subsided diminished lowers cheapened undercut
            """),
        (KindWord.Change, "change changes changed annual annually yearly year-on-year yoy cagr sequentially quarterly pace rate growth swing moved revised compound monthly"),
        (KindWord.Gap, """
            gap gaps lead leads led leading margin margins ahead behind trail trails trailed trailing difference differences advantage advantages edge deficit
            surplus apart outperform outperforms outperformed outscored outscores beat beats beating exceeded exceeds exceed surpassed surpasses surpass shortfall
            spread disparity distance separate separated separates separating short shy clear lag lags lagged lagging premium discount chasm divide outdid
            """),
        (KindWord.Reach, """
            reached reach reaches reaching hit hits hitting totalled totaled totals totalling totaling total stood stands stand came comes amounted amounts
            amount was were is are averaged averages numbered numbers counted count recorded registered logged posted reported exceeded topped passed
            crossed sits sat remains remained stayed cost costs costing paid worth valued priced raised spent invested
            """),
        (KindWord.Share, """
            accounted accounts account accounting share shares proportion proportions portion percentage part made makes represented represents represent
            comprised comprises comprise constituted constitutes belong belonged belongs adoption penetration fraction slice quota majority minority among
            """),
        (KindWord.Ratio, "times multiplying multiply multiplied multiple multiples fold factor doubled tripled quadrupled ratio"),
        (KindWord.Score, """
            score scores scored scoring accuracy benchmark benchmarks solved solves solve solving correct correctly mark marks grade pass passed mmlu gpqa
            swe-bench mmmu humaneval math gsm8k osworld points recall precision sensitivity specificity
            """),
        (KindWord.Rate, "interest tariff tariffs duty duties tax taxes yield yields inflation unemployment probability confidence likelihood odds humidity efficiency utilisation utilization"),
        (KindWord.Compare, "than compared versus against relative earlier previous previously ago"),
        (KindWord.Answer, """
            respondents respondent said say says saying agree agreed agrees believe believed believes think thinks thought expect expects expected surveyed
            polled answered feel felt feels report reported told worry worried prefer preferred trust trusted foresee foreseen fear feared
            """));

    private static readonly FrozenDictionary<int, KindWord> Chinese = Table(
        (KindWord.Up, """
            增长 增加 增多 上升 上涨 上扬 上调 提高 提升 攀升 飙升 飙涨 暴涨 暴增 大增 激增 猛增 骤增 陡增 剧增 急增 扩大 扩张 多出 成长 跃升 跳升 走高 加快 改善 抬升 抬高 回升 反弹
            新增 净增 年增 季增 月增 同增 多了 高了 涨了 增了 升了 多卖 多装 多用 多花 贵了 升值 上修 膨胀 增至 大涨 劲增 劲升 增速 增幅 涨幅 升幅 涨势 推高 拉高 调升 拉升 递增 倍增 扩充 快了 冲高 拔高
            急升 急涨 狂飙 增持 上浮 加码 长了 走强 微增 微升 微涨 略增 略升 小增 小涨
            """),
        (KindWord.Down, """
            下降 减少 降低 下跌 下滑 下挫 下调 缩减 缩小 缩短 缩水 收缩 萎缩 回落 骤降 锐减 大减 剧减 减幅 降幅 跌幅 削减 滑落 暴跌 减弱 走低 便宜 节省 节约 少了 低了 降了 跌了 减了 跌去 砍掉 砍去
            年减 季减 月减 衰退 倒退 退步 下修 贬值 跳水 插水 收窄 大跌 大降 少卖 省下 省了 缩了 掉了 下探 流失 裁减 调降 递减 少于 压缩 走弱 微降 微跌 微减 略降 略减 小跌 跌势 瘦身 挫低 急跌 急挫 蒸发 腰斩 少增
            """),
        (KindWord.Change, "同比 环比 按年 按季 按月 年增 年均 复合 变动 变化 增率 增速 长率 幅度 涨跌 季比 月比 年比 速度"),
        (KindWord.Gap, "差距 相差 差异 领先 落后 优势 高出 低出 胜出 差额 逆差 顺差 缺口 超出 多出 相隔 分差 只差 仅差 高于 低于 快于 优于 溢价 折价 跑赢 跑输 逊于 反超 悬殊 距离 鸿沟 口子 之差"),
        (KindWord.Reach, """
            增至 升至 降至 达到 高达 升到 降到 涨到 跌到 减至 跌至 达至 涨至 缩至 增到 扩至 提至 来到 总计 合计 共计 累计 总额 总数 录得 达成 突破 超过 仅为 约为 只有 位列 共有 拥有 约有 变为 收到 缩到
            扩到 升为 降为 增为 回到 掉到 冲到 站上 逼近 逾越
            """),
        (KindWord.Share, "占比 占到 占据 占了 份额 比例 比重 市占 占有 渗透 普及 比率 其中 当中 成的 半数 过半 占去 使用 采用 认为 表示 觉得 同意"),
        (KindWord.Ratio, "倍于 相当 倍数 几倍 翻番 翻倍 几何 之比"),
        (KindWord.Score, "得分 分数 准确 正确 成绩 跑分 评分 答对 解决 解出 通过 灵敏 特异 召回 精度 测试 基准 满分 均分 做对"),
        (KindWord.Rate, "利率 税率 关税 失业 通胀 胀率 收益 息率 存准 概率 几率 信赖 置信 毛利 净利 利润 效率 折扣 费率"),
        (KindWord.Compare, "相比 相较 比去 比上 较上 较去 比前 较前 同期 去年 上年 之前 较之 对比 比起"),
        (KindWord.Answer, "受访 认为 表示 觉得 相信 同意 担心 担忧 预计 调查 反对 支持 赞成 希望 信任 坦言 承认"));

    private static readonly FrozenDictionary<int, KindWord> Signs = Table(
        (KindWord.Up, "增 涨 升 高 多 贵 快 加"),
        (KindWord.Down, "减 降 跌 少 低 缩 省 砍 挫 掉"),
        (KindWord.Gap, "差 赢 输 逊"),
        (KindWord.Reach, "达 至 到 为 有 计"),
        (KindWord.Share, "占"),
        (KindWord.Compare, "比 较"),
        (KindWord.Ratio, "倍 翻"));

    /// <summary>What each word of a text says, by its index.</summary>
    public static KindWord[] Of(WordTable words)
    {
        var classes = new KindWord[words.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            var symbol = words[i];
            if (symbol is < 0x2E80 or > 0xFFFF)
            {
                if (English.TryGetValue(symbol, out var english)) classes[i] = english;
                continue;
            }

            // A word of two characters says more than either of them.
            if (i + 1 < classes.Length && words.At(i).End == words.At(i + 1).Start && Chinese.TryGetValue(words.Pair(i), out var chinese))
            {
                // 负增长 is a fall.
                if (chinese == KindWord.Up && i > 0 && words[i - 1] == '负' && words.At(i - 1).End == words.At(i).Start) chinese = KindWord.Down;
                classes[i] = classes[i + 1] = chinese;
            }
            else if (classes[i] == KindWord.None && Signs.TryGetValue(symbol, out var sign)) classes[i] = sign;
        }

        return classes;
    }

    private static FrozenDictionary<int, KindWord> Table(params (KindWord Class, string Words)[] lists)
    {
        var table = new Dictionary<int, KindWord>();
        foreach (var (kind, words) in lists)
        {
            foreach (var word in words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)) table.TryAdd(SymbolOf(word), kind);
        }

        return table.ToFrozenDictionary();
    }

    private static int SymbolOf(string word) => word[0] < '\u2E80' ? Symbols.OfText(word) : word.Length == 1 ? word[0] : WordTable.Pair(word[0], word[1]);
}
