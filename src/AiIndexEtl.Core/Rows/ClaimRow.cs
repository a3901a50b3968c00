using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Core.Rows;

/// <summary>A claim as extraction hands it to the warehouse: the claim, and the ids that tie it to its document and snapshot.</summary>
public sealed record ClaimRow
{
    /// <summary>Content id: hash of document, cleaned text and position; the reading is left out, so that better rules keep the id.</summary>
    public required string ClaimId { get; init; }

    /// <summary>Which words of the document the claim is, see <see cref="Core.Identity.AnchorId"/>; null where the warehouse is to find out, which takes it longer.</summary>
    public string? AnchorId { get; init; }

    /// <summary>The document, see <see cref="DocumentRow.DocumentId"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>SHA-256 of the bytes that the claim was read from, lower-case hexadecimal.</summary>
    public required string SnapshotSha256 { get; init; }

    /// <summary>SHA-256 of the cleaned text in UTF-8, lower-case hexadecimal.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The document's address with a text fragment that scrolls to the mention (WICG Scroll To Text Fragment).</summary>
    public required string SourceLink { get; init; }

    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Which figure the claim states; null where nobody identified it, so that it is compared with no other.</summary>
    public FigureIdentity? Identity { get; init; }
}
