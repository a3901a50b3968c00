using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>Units as table headers and captions write them: "US$ bn", "亿美元", "%", "share of ...", "（万辆）".</summary>
internal static class HeaderUnits
{
    private static readonly TermTrie<(string? Unit, decimal Multiplier)> Words = Build();

    /// <summary>The unit and multiplier that a header names; a null unit where it names none.</summary>
    public static (string? Unit, decimal Multiplier) Read(string folded)
    {
        string? unit = null;
        var multiplier = 1m;
        var found = new List<(int End, (string? Unit, decimal Multiplier) Value)>();
        for (var i = 0; i < folded.Length; i++)
        {
            found.Clear();
            Words.MatchAt(folded, i, found);
            if (found.Count == 0) continue;
            var best = found.MaxBy(static match => match.End);

            // 人均消费（元）: a counted noun gives way to the unit that follows it.
            if (unit is null or "count") unit = best.Value.Unit ?? unit;
            if (best.Value.Multiplier > 1) multiplier = best.Value.Multiplier;
            i = best.End - 1;
        }

        return (unit, multiplier);
    }

    private static TermTrie<(string? Unit, decimal Multiplier)> Build()
    {
        var trie = new TermTrie<(string?, decimal)>();
        void Add(string? unit, decimal multiplier, params string[] words)
        {
            foreach (var word in words) trie.Add(word, (unit, multiplier));
        }

        Add("percent", 1, "%", "per cent", "percent", "share", "占比", "比例", "比重", "份额", "百分比", "率", "渗透率");
        Add("percentage_point", 1, "百分点", "percentage points", "pp", "pts");
        Add("USD", 1, "$", "us$", "usd", "dollars", "美元", "美金");
        Add("EUR", 1, "€", "eur", "euros", "欧元");
        Add("GBP", 1, "£", "gbp", "pounds", "英镑");
        Add("CNY", 1, "¥", "rmb", "yuan", "cny", "人民币", "元");
        Add("TWD", 1, "nt$", "新台币", "台币");
        Add("HKD", 1, "hk$", "港元", "港币");
        Add("JPY", 1, "yen", "日元", "日圆");
        Add(null, 1_000_000_000, "bn", "billion", "billions", "十亿");
        Add(null, 1_000_000, "m", "mn", "million", "millions", "百万");
        Add(null, 1_000, "k", "thousand", "thousands", "'000", "000s", "千");
        Add(null, 1_000_000_000_000, "tn", "trillion", "trillions", "万亿", "兆");
        Add(null, 100_000_000, "亿");
        Add(null, 10_000, "万");
        Add("times", 1, "倍");
        Add("tonne", 1, "吨", "tonnes", "tons");
        Add("count", 1, "number", "count", "数量", "个", "家", "辆", "人", "件", "篇", "台", "项", "户", "units", "people", "models");
        return trie;
    }
}
