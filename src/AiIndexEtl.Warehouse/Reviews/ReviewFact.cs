using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>A published fact as a reviewer needs it.</summary>
public sealed record ReviewFact
{
    private const int Head = 10;

    /// <summary>Its id.</summary>
    public required string FactId { get; init; }

    /// <summary>Its words, see <c>claim.anchor_id</c>.</summary>
    public required string AnchorId { get; init; }

    /// <summary>accept, reject or correct where a decision is in force; else null.</summary>
    public string? Decision { get; init; }

    /// <summary>The decision that is in force; null where there is none.</summary>
    public string? ReviewId { get; init; }

    /// <summary>The text that holds it, see <see cref="Reading.FactsReader.TextOf"/>.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The document's address with a text fragment that scrolls to the words.</summary>
    public required string SourceLink { get; init; }

    /// <summary>BCP 47 language of the document; null where undecided.</summary>
    public string? Language { get; init; }

    /// <summary>As it was extracted, with evidence and metadata.</summary>
    public required Claim Extracted { get; init; }

    /// <summary>As it reads now: corrected where a person corrected it.</summary>
    public required Claim Current { get; init; }

    /// <summary>Why it is worth a look: low_confidence, conflict, check, reference, stale_decision; empty for a fact that was asked for by its id.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>A sentence for each of the reasons.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>How doubtful it is, from 0 to 1; null for a fact that was asked for by its id.</summary>
    public double? Doubt { get; init; }

    /// <summary>Other facts on the same figure, where they contradict each other.</summary>
    public IReadOnlyList<ReviewSide> Sides { get; init; } = [];

    /// <summary>Reads a row of read/review_facts.sql.</summary>
    internal static ReviewFact Of(IReadOnlyList<object?> row)
    {
        var extracted = ReadingRow.ClaimOf(row, Head) with { Publisher = (string?)row[6], Published = row[7] as DateOnly?, Title = (string?)row[8] };
        return new ReviewFact
        {
            FactId = (string)row[0]!,
            AnchorId = (string)row[1]!,
            Decision = (string?)row[2],
            ReviewId = (string?)row[3],
            TextSha256 = (string)row[4]!,
            SourceLink = (string)row[5]!,
            Language = (string?)row[9],
            Extracted = extracted,
            Current = ReadingRow.WithReading(extracted, row, Head + ReadingRow.Width),
        };
    }
}
