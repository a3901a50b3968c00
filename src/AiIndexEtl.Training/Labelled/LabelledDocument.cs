namespace AiIndexEtl.Training.Labelled;

/// <summary>A document with every figure annotated.</summary>
public sealed record LabelledDocument
{
    /// <summary>The set that the document belongs to: the name of its folder.</summary>
    public required string Set { get; init; }

    /// <summary>What is known of the document.</summary>
    public required LabelledHeader Header { get; init; }

    /// <summary>The text of the file as it is, page furniture included; offsets of claims count in it.</summary>
    public required string Text { get; init; }

    /// <summary>The annotated figures, in the order of the gold file.</summary>
    public required IReadOnlyList<LabelledClaim> Claims { get; init; }
}
