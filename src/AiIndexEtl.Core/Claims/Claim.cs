namespace AiIndexEtl.Core.Claims;

/// <summary>
/// A figure that an article states: the number as written, as a value, and what it is about. The names are those that
/// <c>aiindex extract</c> prints and that the view <c>facts</c> has for columns.
/// </summary>
public sealed record Claim
{
    /// <summary>The address or path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>The number with multiplier and unit as written, without its qualifier (W3C TextQuoteSelector, exact).</summary>
    public required string Mention { get; init; }

    /// <summary>Up to 32 UTF-16 units before the mention (W3C TextQuoteSelector, prefix).</summary>
    public required string Prefix { get; init; }

    /// <summary>Up to 32 UTF-16 units behind the mention (W3C TextQuoteSelector, suffix).</summary>
    public required string Suffix { get; init; }

    /// <summary>Where the mention begins in the cleaned text, in Unicode code points (W3C TextPositionSelector).</summary>
    public required int CharStart { get; init; }

    /// <summary>The first code point behind the mention.</summary>
    public required int CharEnd { get; init; }

    /// <summary>The sentence that holds the mention.</summary>
    public required string Sentence { get; init; }

    /// <summary>The value with the multiplier applied, exact; a decrease is negative; of a range the end that is nearer to zero.</summary>
    public required decimal Value { get; init; }

    /// <summary>The end of a range that is farther from zero (a fall by 10 to 15 percent is -10 and -15); null where there is none.</summary>
    public decimal? ValueUpper { get; init; }

    /// <summary>Unit of measure: <c>percent</c>, <c>count</c>, <c>times</c>, an ISO 4217 code, or a compound such as <c>USD/1e6 token</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How the words bound the value.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>What the number says of its metric.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>An id of the vocabulary, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The noun phrase that names the metric, where one was found; always for <c>other</c> if the text has one.</summary>
    public string? MetricText { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes or names of groups such as <c>WORLD</c>; empty where the text ties the figure to no place.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>The other things that the figure is about, as written; empty where there is none.</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    /// <summary>ISO 8601 time period (<c>2023</c>, <c>2023-Q2</c>, <c>2024-01</c>) or interval (<c>2013/2023</c>); null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>The earlier time of a change or ratio; null where not stated.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>The origin that the sentence names other than the report itself; else null.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Probability from 0 to 1 that the whole row is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>Rules and words that the slots were read from.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The edition of the report, such as <c>ai-index/2025</c>; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>The outlet of the document; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The document's day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The document's headline; null where unknown.</summary>
    public string? Title { get; init; }
}
