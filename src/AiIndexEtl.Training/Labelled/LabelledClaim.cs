using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Training.Labelled;

/// <summary>An annotated figure: where it stands in its document, and what a reader understands by it.</summary>
public sealed record LabelledClaim
{
    /// <summary>The 1-based line of the gold file that the claim was read from.</summary>
    public required int GoldLine { get; init; }

    /// <summary>The 1-based line of the document.</summary>
    public required int Line { get; init; }

    /// <summary>The number as written with its multiplier and unit, without its qualifier.</summary>
    public required string Mention { get; init; }

    /// <summary>Where the mention begins in the document's text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The first UTF-16 unit behind the mention.</summary>
    public required int End { get; init; }

    /// <summary>Where the mention begins in the document's text, in Unicode code points.</summary>
    public required int CharStart { get; init; }

    /// <summary>The first code point behind the mention.</summary>
    public required int CharEnd { get; init; }

    /// <summary>The value, multiplier applied; the lower end of a range; negative for a decrease.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; null where there is none.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Unit of measure, as the contract spells it.</summary>
    public required string Unit { get; init; }

    /// <summary>How the words bound the value.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>What the number says of its metric.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>An id of the vocabulary, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The noun phrase that names the metric; null where the gold gives none.</summary>
    public string? MetricText { get; init; }

    /// <summary>Areas; empty where the text ties the figure to no place.</summary>
    public IReadOnlyList<string> Area { get; init; } = [];

    /// <summary>The other things that the figure is about, as written.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>ISO 8601 time or interval; null where the text gives no way to tell.</summary>
    public string? Period { get; init; }

    /// <summary>The earlier time of a change or ratio; null where not stated.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>The origin that the sentence names other than the report itself; else null.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>True where an extraction may hold the figure or leave it out: it counts neither way.</summary>
    public bool Optional { get; init; }

    /// <summary>Other readings that are right too.</summary>
    public LabelledAlternatives Alternatives { get; init; } = LabelledAlternatives.None;
}
