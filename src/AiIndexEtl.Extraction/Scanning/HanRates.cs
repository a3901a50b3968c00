namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Names the denominators of rates behind 每 as the contract spells them: 1e5 people, 1e6 token, 1e3 watt_hour.</summary>
internal static class HanRates
{
    private static readonly (string Word, string Unit, decimal Scale)[] Names =
    [
        ("个token", "token", 1), ("token", "token", 1), ("个词元", "token", 1), ("词元", "token", 1), ("个标记", "token", 1),
        ("名居民", "people", 1), ("居民", "people", 1), ("人口", "people", 1), ("人", "people", 1), ("名劳动者", "people", 1), ("名员工", "people", 1),
            ("名", "people", 1),
        ("户家庭", "household", 1), ("户", "household", 1), ("家庭", "household", 1), ("个家庭", "household", 1), ("例活产", "births", 1),
            ("活产", "births", 1), ("名新生儿", "births", 1),
        ("千瓦时", "watt_hour", 1000), ("度电", "watt_hour", 1000), ("度", "watt_hour", 1000), ("兆瓦时", "watt_hour", 1_000_000),
            ("瓦时", "watt_hour", 1),
        ("公斤", "gram", 1000), ("千克", "gram", 1000), ("桶", "barrel", 1), ("小时", "hour", 1), ("gb", "byte", 1_000_000_000), ("吨", "tonne", 1),
    ];

    /// <summary>The denominator that a number and the word behind it make, with its end; null where it is none that rates are told by.</summary>
    public static (string Unit, int End)? Of(string s, int at, decimal value)
    {
        at = Chars.SkipBlanks(s, at);
        foreach (var (word, unit, scale) in Names)
        {
            if (!Chars.StartsWith(s, at, word) || Powers.Multiply(value, scale) is not { } size)
            {
                continue;
            }

            // 每人 is an amount per person; 每三人 is a share or a group, and rates are told per a hundred and more.
            if (unit is "people" or "household" or "births" && size is > 1 and < 100)
            {
                return null;
            }

            var name = unit == "people" && size == 1 ? "person" : unit;
            return unit is "household" or "births" && size == 1 ? null : (PerReader.Power(size) + name, at + word.Length);
        }

        return null;
    }
}
