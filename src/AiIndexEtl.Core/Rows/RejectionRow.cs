namespace AiIndexEtl.Core.Rows;

/// <summary>A numeral that extraction rejected, tied to its document.</summary>
public sealed record RejectionRow
{
    /// <summary>The document, see <see cref="DocumentRow.DocumentId"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>SHA-256 of the cleaned text, lower-case hexadecimal.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The numeral as written.</summary>
    public required string Text { get; init; }

    /// <summary>Where it begins in the cleaned text, in Unicode code points.</summary>
    public required int CharStart { get; init; }

    /// <summary>The first code point behind it.</summary>
    public required int CharEnd { get; init; }

    /// <summary>The reason code.</summary>
    public required string Reason { get; init; }
}
