namespace AiIndexEtl.Extraction.Scanning;

/// <summary>The written form that a quantity was read from; later stages choose kind and metric by it.</summary>
public enum QuantityForm
{
    /// <summary>A number with a counted noun, a classifier or a physical unit: 51个, 223 devices, 100 tonnes.</summary>
    Counted,

    /// <summary>A number without any unit of its own: "scored 90.2", "40 in 2024".</summary>
    Bare,

    /// <summary>A percentage, 成 or per mille: 61.1%, 六成, 40 per cent.</summary>
    Percent,

    /// <summary>A difference in percentage points, basis points included.</summary>
    PercentagePoint,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A multiple: 12倍, 12 times, 280-fold, 12 to one.</summary>
    Times,

    /// <summary>A multiple told by a word: 翻番, doubled, tripled, halved.</summary>
    TimesWord,

    /// <summary>A part of a whole told as a fraction: two-thirds, 2/3, 三分之二, half, one in five, 每三人有两人.</summary>
    Fraction,

    /// <summary>A length of time: 5 months, 三年, 10 minutes.</summary>
    Duration,
}
