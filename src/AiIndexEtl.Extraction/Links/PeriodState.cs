namespace AiIndexEtl.Extraction.Links;

/// <summary>The time that a text is at, as one reads on.</summary>
internal sealed class PeriodState
{
    /// <summary>The time that the sentences of the block are about: the last one that opened a sentence; null before any did.</summary>
    public string? Topic { get; set; }

    /// <summary>The time of figures that name none: the report's data year, or the time that the document speaks of most; null where nothing tells.</summary>
    public string? Default { get; set; }

    /// <summary>The years that the block was last speaking of, from one to another: since 2019; null before any were.</summary>
    public string? Span { get; set; }

    /// <summary>The time to carry over.</summary>
    public string? Current => Topic ?? Default;
}
