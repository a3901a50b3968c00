namespace AiIndexEtl.Core.Vocabularies;

/// <summary>A thing that figures are about and that is no place: an organisation, a model, a benchmark, a sector, a group of people.</summary>
public sealed record NameDefinition
{
    /// <summary>What it is.</summary>
    public required NameKind Kind { get; init; }

    /// <summary>Its names, the first one being the one that synonyms are filed under. Latin names match with their case.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>
    /// Longer words that hold one of the names and mean something else (公司机器人 holds 司机): where one of them is the leftmost
    /// longest match it is stepped over, and no name is read from it.
    /// </summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}
