using System.Globalization;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>
/// What must hold within the rows of one staging folder, so that a line that would hold the whole publication back is found and named
/// before. Rows are given file by file: documents, snapshots, claims, then the others.
/// </summary>
internal sealed class ShardCheck
{
    private readonly HashSet<UInt128> _documents = [];
    private readonly Dictionary<(UInt128 Snapshot, UInt128 Document), string> _snapshots = [];
    private readonly Dictionary<string, (string Text, CodePointMap Map)> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> _claims = [];

    /// <summary>Takes a document; null where it is right, else what is wrong.</summary>
    public string? Add(DocumentRow row)
    {
        if (row.DocumentId != ContentId.OfDocument(row.Source)) return "document_id is not the SHA-256 of source";
        return _documents.Add(ContentId.Half(row.DocumentId)) ? null : $"The document {row.Source} stands in an earlier line already";
    }

    /// <summary>Takes a snapshot.</summary>
    public string? Add(SnapshotRow row)
    {
        if (!IsHash(row.SnapshotSha256)) return $"snapshot_sha256 is \"{row.SnapshotSha256}\", which is no SHA-256";
        if (!KnowsDocument(row.DocumentId)) return "Its document stands in no line of documents.ndjson";
        if (ContentId.OfText(row.Text) != row.TextSha256) return "text_sha256 is not the SHA-256 of text";
        _snapshots[(ContentId.Half(row.SnapshotSha256), ContentId.Half(row.DocumentId))] = row.TextSha256;
        if (!_texts.ContainsKey(row.TextSha256)) _texts.Add(row.TextSha256, (row.Text, new CodePointMap(row.Text)));
        return null;
    }

    /// <summary>Takes a claim.</summary>
    public string? Add(ClaimRow row)
    {
        var claim = row.Claim;
        if (!KnowsDocument(row.DocumentId)) return "Its document stands in no line of documents.ndjson";
        if (!IsHash(row.SnapshotSha256) || !_snapshots.TryGetValue((ContentId.Half(row.SnapshotSha256), ContentId.Half(row.DocumentId)), out var text)) return "Its snapshot stands in no line of snapshots.ndjson";
        if (text != row.TextSha256) return "text_sha256 is not that of its snapshot";
        if (row.ClaimId != ContentId.OfClaim(row.DocumentId, row.TextSha256, claim.CharStart, claim.CharEnd)) return "claim_id is not the SHA-256 of document, text and position";
        if (claim.Unit.Length == 0 || claim.Metric.Length == 0) return "unit or metric is empty";
        if (claim.Confidence is not (>= 0 and <= 1)) return string.Create(CultureInfo.InvariantCulture, $"confidence is {claim.Confidence}, which is no probability");
        if (claim.ValueUpper is { } upper && (Math.Abs(upper) < Math.Abs(claim.Value) || upper < 0 != claim.Value < 0 && claim.Value != 0)) return "value_upper is nearer to zero than value, or on the other side of it";
        if (!Replays(claim.Mention, claim.CharStart, claim.CharEnd, _texts[text])) return $"The text does not have \"{claim.Mention}\" at its position";
        _claims.Add(ContentId.Half(row.ClaimId));
        return null;
    }

    /// <summary>Takes a numeral that is no claim.</summary>
    public string? Add(RejectionRow row) => KnowsDocument(row.DocumentId) ? null : "Its document stands in no line of documents.ndjson";

    /// <summary>Takes what a check says.</summary>
    public string? Add(ClaimCheckRow row)
    {
        if (row.Verdict is not ("consistent" or "rounding" or "inconsistent")) return $"verdict is \"{row.Verdict}\", which is not one of consistent, rounding, inconsistent";
        return IsHash(row.ClaimId) && _claims.Contains(ContentId.Half(row.ClaimId)) ? null : "Its claim stands in no line of claims.ndjson";
    }

    private bool KnowsDocument(string id) => IsHash(id) && _documents.Contains(ContentId.Half(id));

    private static bool Replays(string mention, int start, int end, (string Text, CodePointMap Map) text)
    {
        if (start < 0 || end <= start) return false;
        var (from, to) = (text.Map.ToUtf16(start), text.Map.ToUtf16(end));
        return to <= text.Text.Length && text.Text.AsSpan(from, to - from).SequenceEqual(mention);
    }

    private static bool IsHash(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower);
}
