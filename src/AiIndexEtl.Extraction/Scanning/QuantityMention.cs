using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// A quantity as the scanner found it: where it stands, its value, unit and qualifier. What it is about is not known yet.
/// Positions are UTF-16 units of the scanned text.
/// </summary>
public sealed record QuantityMention
{
    /// <summary>Where the mention begins: the number with its currency sign, without its qualifier.</summary>
    public required int Start { get; init; }

    /// <summary>The first unit behind the mention: behind the unit word, or behind the number where there is none.</summary>
    public required int End { get; init; }

    /// <summary>Where the numeral itself begins.</summary>
    public required int NumberStart { get; init; }

    /// <summary>The first unit behind the numeral and its multiplier.</summary>
    public required int NumberEnd { get; init; }

    /// <summary>The value with its multiplier; the lower end of a range. Never negative but for a written minus sign.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range ("2到3美元", "between 5% and 10%"); else null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The unit of measure as the contract spells it: percent, count, times, USD, USD/1e6 token...</summary>
    public required string Unit { get; init; }

    /// <summary>The qualifier, read within the clause on both sides.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The written form.</summary>
    public required QuantityForm Form { get; init; }

    /// <summary>The classifier or counted noun as written (个, 篇, people, models); empty where there is none.</summary>
    public string Noun { get; init; } = "";

    /// <summary>True for a number that no reader would tabulate: 数十, 几百万, dozens of, hundreds of millions.</summary>
    public bool Vague { get; init; }

    /// <summary>Where the qualifier begins if it stands before the mention, else <see cref="Start"/>; frames are looked for before it.</summary>
    public required int QualifierStart { get; init; }

    /// <summary>The first unit behind a qualifier that stands behind the mention (以上, 左右, or more), else <see cref="End"/>.</summary>
    public required int QualifierEnd { get; init; }
}
