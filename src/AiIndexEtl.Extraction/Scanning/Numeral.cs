using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>A number as read from digits, Chinese numerals or English words, with its multiplier and before any unit.</summary>
internal readonly record struct Numeral
{
    public int Start { get; init; }

    public int End { get; init; }

    public decimal Value { get; init; }

    /// <summary>The upper end of a range told within the numeral: 三四十, 两三百.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The multiplier that closes the numeral (万, million), 1 where there is none; a range shares it backwards.</summary>
    public decimal Multiplier { get; init; }

    /// <summary>A qualifier inside the numeral: 24万多, 三十余, twenty-odd.</summary>
    public Qualifier Inner { get; init; }

    public NumeralScript Script { get; init; }

    /// <summary>Digits alone, without separator, decimal point or multiplier, as years and identifiers are written.</summary>
    public bool IsPlain { get; init; }

    /// <summary>How many digits or numeral characters were read.</summary>
    public int Digits { get; init; }

    /// <summary>A magnitude that no reader would tabulate: 数十, 几百万, millions of.</summary>
    public bool IsVague { get; init; }

    /// <summary>Too large for a decimal.</summary>
    public bool IsOverflow { get; init; }

    public bool IsInteger => decimal.Truncate(Value) == Value;
}
