using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Figures;

/// <summary>A fact with all that it was read from.</summary>
public sealed record FigureDetail
{
    /// <summary>The fact.</summary>
    public required Fact Fact { get; init; }

    /// <summary>The words that it was read from, which keep this id when the page changes elsewhere.</summary>
    public required string AnchorId { get; init; }

    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Origin that the sentence names; null where it names none.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Which rule read which slot from which words.</summary>
    public required IReadOnlyList<SlotEvidence> Evidence { get; init; }

    /// <summary>What was extracted before a person corrected it, by slot; null where nobody did.</summary>
    public IReadOnlyDictionary<string, object?>? Extracted { get; init; }

    /// <summary>When the reading ended; null while it is current.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Why it ended; null while it is current.</summary>
    public string? SupersedeReason { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string SnapshotSha256 { get; init; }

    /// <summary>SHA-256 of the cleaned text.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Where the mention begins in the cleaned text, in code points.</summary>
    public required int CharStart { get; init; }

    /// <summary>The first code point behind it.</summary>
    public required int CharEnd { get; init; }

    /// <summary>Author of the document; null where unknown.</summary>
    public string? Author { get; init; }

    /// <summary>Language of the document, as BCP 47 names it; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>When the document was read (UTC); null where unknown.</summary>
    public DateTimeOffset? AccessedAt { get; init; }

    /// <summary>How the report that the document is about wants to be cited, else its title; null where neither is known.</summary>
    public string? EditionCitation { get; init; }

    /// <summary>True for a reading that analysts see: current, and not rejected.</summary>
    public bool IsCurrent => ValidTo is null && Fact.ReviewDecision != "reject";

    /// <summary>The address of the page with the words, which a browser can follow; null for a document that is no page of the web.</summary>
    public string? LivePage => IsOfTheWeb(Fact.SourceLink) ? Fact.SourceLink : null;

    internal static FigureDetail Of(Row row) => new()
    {
        Fact = Fact.Of(row),
        AnchorId = row.Text("anchor_id"),
        DocumentId = row.Text("document_id"),
        AttributedTo = row.TextOrNull("attributed_to"),
        Evidence = [.. (row["evidence"] as IReadOnlyList<object?> ?? []).OfType<IReadOnlyDictionary<string, object?>>().Select(SlotEvidence.Of)],
        Extracted = row["extracted"] as IReadOnlyDictionary<string, object?>,
        ValidTo = row.Time("valid_to"),
        SupersedeReason = row.TextOrNull("supersede_reason"),
        SnapshotSha256 = row.Text("snapshot_sha256"),
        TextSha256 = row.Text("text_sha256"),
        CharStart = (int)row.Long("char_start"),
        CharEnd = (int)row.Long("char_end"),
        Author = row.TextOrNull("author"),
        Language = row.TextOrNull("language"),
        AccessedAt = row.Time("accessed_at"),
        EditionCitation = row.TextOrNull("citation") ?? row.TextOrNull("edition_title"),
    };

    // Sources come from a configuration and from pages: an address with another scheme would be a link that runs something.
    internal static bool IsOfTheWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
