using System.Text.Json.Serialization;

namespace AiIndexEtl.Cli.Runs;

/// <summary>What is remembered of a document once its rows are laid down: enough for the summary and the report, whatever its length.</summary>
internal sealed record DocumentResult
{
    /// <summary>The id of its source.</summary>
    public required string SourceId { get; init; }

    /// <summary>The address, or the path as the configuration or the user wrote it.</summary>
    public required string Asked { get; init; }

    /// <summary>The document's id; null where it failed.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Its headline, or its address where it has none; null where it failed.</summary>
    public string? Title { get; init; }

    /// <summary>The edition that it is of; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>When a crawl captured it (UTC); null for what comes out of no crawl.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>How many figures it states.</summary>
    public int Claims { get; init; }

    /// <summary>How many of its numerals are no figures.</summary>
    public int Rejections { get; init; }

    /// <summary>Why they are none, with how many for each reason.</summary>
    public IReadOnlyDictionary<string, int> Reasons { get; init; } = new Dictionary<string, int>();

    /// <summary>Some of its figures, for the report.</summary>
    public IReadOnlyList<FigureExample> Examples { get; init; } = [];

    /// <summary>Why it gave nothing; null where it was read.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>The source that has read the document already; null where it is no repetition of a listed page.</summary>
    public string? RepeatedBy { get; init; }

    /// <summary>How long the stages took.</summary>
    public StageTimes Times { get; init; }

    /// <summary>Whether a feed, a sitemap or a crawl named it.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether it was read.</summary>
    [JsonIgnore]
    public bool IsRead => DocumentId is not null;

    /// <summary>The same without what was read, since another source has it already.</summary>
    public DocumentResult AsRepetitionOf(string source)
    {
        var repeated = this with { DocumentId = null, Title = null, Edition = null, Claims = 0, Rejections = 0, Reasons = new Dictionary<string, int>(), Examples = [] };

        // That feeds name a page under several addresses is nobody's mistake.
        return IsListed ? repeated with { RepeatedBy = source } : repeated with { Failure = RunFailure.Repeated(Asked, source) };
    }

    /// <summary>What is remembered of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="examples">How many figures to keep for the report.</param>
    public static DocumentResult Of(DocumentOutcome outcome, int examples) => new()
    {
        SourceId = outcome.Document.Source.Id,
        Asked = outcome.Document.Asked,
        DocumentId = outcome.Row?.DocumentId,
        Title = outcome.Row is { } row ? row.Title ?? row.Source : null,
        Edition = outcome.Row?.Edition,
        CapturedAt = outcome.Document.Captured is null ? null : outcome.Snapshot?.AccessedAt,
        IsListed = outcome.Document.Listed is not null,
        Claims = outcome.Claims.Count,
        Rejections = outcome.Rejections.Count,
        Reasons = outcome.Rejections.CountBy(rejection => rejection.Reason, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        Examples = [.. outcome.Claims.Take(examples).Select(FigureExample.Of)],
        Failure = outcome.Failure,
        RepeatedBy = outcome.RepeatedBy,
        Times = outcome.Times,
    };
}
