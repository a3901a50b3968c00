using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>A mention or rejection while the text is still being read: units are shared and bare numbers judged once a sentence is known.</summary>
internal sealed class Draft
{
    public required int Start { get; set; }

    public required int End { get; set; }

    public int NumberStart { get; init; }

    public int NumberEnd { get; init; }

    public decimal Value { get; set; }

    public decimal? Upper { get; set; }

    /// <summary>The unit, or null for a number without one of its own.</summary>
    public string? Unit { get; set; }

    public QuantityForm Form { get; set; } = QuantityForm.Bare;

    public string Noun { get; set; } = "";

    public bool IsVague { get; set; }

    public Qualifier Qualifier { get; set; }

    public int QualifierStart { get; set; }

    public int QualifierEnd { get; set; }

    /// <summary>Why it is no mention, or null while it is one.</summary>
    public string? Rejection { get; set; }

    public NumeralScript Script { get; init; }

    /// <summary>The multiplier that closes the numeral, 1 where there is none; a number of a list takes the one at the list's end.</summary>
    public decimal Multiplier { get; set; } = 1;

    /// <summary>Whether the multiplier is that of a number that follows.</summary>
    public bool SharesMultiplier { get; set; }

    /// <summary>Digits alone, as years are written.</summary>
    public bool IsPlain { get; init; }

    /// <summary>What the unit's words multiply by (428 Mbps: a million), for the numbers that share it; null where it is 1.</summary>
    public decimal? Magnitude { get; set; }

    /// <summary>The denominator that a rejected numeral tells for what follows: 1e5 people; null where it tells none.</summary>
    public string? RateOf { get; init; }

    /// <summary>Whether only decimals that follow are numbers of <see cref="RateOf"/>.</summary>
    public bool IsRateOfDecimals { get; init; }

    /// <summary>The number of the sentence that holds it, counted from the start of the text.</summary>
    public int Sentence { get; set; }

    public bool IsMention => Rejection is null;

    public static Draft Reject(int start, int end, string reason, string? rateOf = null, bool isRateOfDecimals = false) => new() { Start = start, End = end,
        Rejection = reason, RateOf = rateOf, IsRateOfDecimals = isRateOfDecimals };
}
