namespace AiIndexEtl.Core.Vocabularies;

/// <summary>A thing that figures are about and that is no place: an organisation, a model, a benchmark, a sector, a group of people.</summary>
public sealed record NameDefinition
{
    /// <summary>What it is.</summary>
    public required NameKind Kind { get; init; }

    /// <summary>Its names, the first one being the one that synonyms are filed under. Latin names match with their case.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Longer words that hold one of the names and mean something else: where one of them stands, nothing is read.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];
}
