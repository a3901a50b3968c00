namespace AiIndexEtl.Core.Vocabularies;

/// <summary>A metric of the vocabulary: what it is called, and which words in a text speak of it.</summary>
public sealed record MetricDefinition
{
    /// <summary>The id that claims carry; lower-case words joined by underscores.</summary>
    public required string Id { get; init; }

    /// <summary>The chapter of the report that the metric belongs to, such as <c>research</c>.</summary>
    public required string Chapter { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Simplified Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>
    /// Traditional Chinese name where it differs by more than the script (人工智慧, not 人工智能); empty where it is not stated. Texts and
    /// names are folded to Simplified characters for every look-up, so the script alone needs no name of its own.
    /// </summary>
    public string NameZhHant { get; init; } = "";

    /// <summary>What the metric covers and what it does not; empty where the name says it all.</summary>
    public string Covers { get; init; } = "";

    /// <summary>
    /// Cue phrases. A phrase is one or more terms joined by " + "; it speaks of the metric where all of its terms stand near the
    /// figure. A term is looked up in lower case and Simplified characters; a Latin term matches whole words, or the beginning of
    /// words where it ends in "*". Alternatives within a term are parted by "|".
    /// </summary>
    public required IReadOnlyList<string> Cues { get; init; }

    /// <summary>
    /// Unit classes that the metric is stated in: <c>money</c>, <c>percent</c>, <c>count</c>, <c>times</c>, <c>score</c>, <c>duration</c>,
    /// <c>compute</c>, <c>mass</c>, <c>power</c>, <c>rate</c>, or a unit. Empty: any. Percentages and multiples are always possible.
    /// </summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The plausible range of a level that is stated in the first of <see cref="Units"/>; null where none is given.</summary>
    public PlausibleRange? Range { get; init; }

    /// <summary>
    /// The ids of wider metrics that this one is taken for where its own words are missed: investment in generative AI is told from all
    /// private investment in AI by <see cref="Marks"/> alone. Empty: none.
    /// </summary>
    public IReadOnlyList<string> Narrows { get; init; } = [];

    /// <summary>The terms that tell the metric from those it narrows, looked up as those of <see cref="Cues"/> are.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>True where the metric speaks of AI only by its context: it is then read only in documents about AI. Default true.</summary>
    public bool NeedsAiContext { get; init; } = true;
}
