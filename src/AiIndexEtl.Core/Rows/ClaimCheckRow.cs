namespace AiIndexEtl.Core.Rows;

/// <summary>What the arithmetic of a document says of one of its claims.</summary>
public sealed record ClaimCheckRow
{
    /// <summary>The document, see <see cref="DocumentRow.DocumentId"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The claim that is checked.</summary>
    public required string ClaimId { get; init; }

    /// <summary>The check: <c>change_of_ends</c>, <c>ratio_of_values</c>, <c>parts_of_whole</c> and so on.</summary>
    public required string Check { get; init; }

    /// <summary>consistent, rounding (off by no more than rounding explains) or inconsistent.</summary>
    public required string Verdict { get; init; }

    /// <summary>The value as stated, in the unit of the claim.</summary>
    public required decimal Stated { get; init; }

    /// <summary>The value that follows from the other claims; the bound that is passed, for a range.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The calculation with its numbers, for a person.</summary>
    public required string Detail { get; init; }

    /// <summary>The claims that it was calculated from; empty for a range.</summary>
    public required IReadOnlyList<string> OtherClaimIds { get; init; }
}
