namespace AiIndexEtl.Training.Labelled;

/// <summary>What the first line of a gold file says of its document.</summary>
public sealed record LabelledHeader
{
    /// <summary>The name of the document, unique over all sets.</summary>
    public required string Doc { get; init; }

    /// <summary>The name of the text file, in the folder of the set.</summary>
    public required string File { get; init; }

    /// <summary><c>en</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The edition (year) of the AI Index that the document reports on; null where there is none.</summary>
    public int? Edition { get; init; }

    /// <summary>The outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication; null where the text does not give one.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The lines that belong to the article; the others are furniture of the page.</summary>
    public required IReadOnlyList<LineRange> BodyLines { get; init; }
}
