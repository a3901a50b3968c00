namespace AiIndexEtl.Core.Vocabularies;

/// <summary>A place, or a group of places, and what it is called.</summary>
public sealed record AreaDefinition
{
    /// <summary>ISO 3166-1 alpha-2 codes or names of groups; more than one for words that name several (中美).</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Names in any script; Latin names are matched as whole words with their case, Chinese ones in Simplified form.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Words for what comes from there (Chinese, American, Britons): they name the area too.</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Cities, states and seats of government: they stand for the country, and are kept as subject.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>
    /// Authorities, offices and expressions that tell where a text is at home or what country it is about. They name no place by
    /// themselves: they count towards the place of the document, and are a weak hint in their sentence.
    /// </summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>Longer words that hold one of the above and mean something else: where one of them stands, nothing is read.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];
}
