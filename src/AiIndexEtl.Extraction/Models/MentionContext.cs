namespace AiIndexEtl.Extraction.Models;

/// <summary>A number and the words around it, as the models see them. Parts that do not apply are left empty.</summary>
public readonly record struct MentionContext
{
    /// <summary>The text in lower case, and as far as the caller can tell in one script; all parts count in it.</summary>
    public required string Text { get; init; }

    /// <summary>The number with its unit.</summary>
    public required TextPart Mention { get; init; }

    /// <summary>The clause that holds the number.</summary>
    public required TextPart Clause { get; init; }

    /// <summary>The sentence that holds the number.</summary>
    public required TextPart Sentence { get; init; }

    /// <summary>The sentence before, in the same block.</summary>
    public TextPart Previous { get; init; }

    /// <summary>The heading that the block stands under.</summary>
    public TextPart Heading { get; init; }

    /// <summary>The headline of the article, in lower case; empty where there is none.</summary>
    public string Title { get; init; }

    /// <summary>The unit, or the class of units that it belongs to.</summary>
    public required string Unit { get; init; }
}
