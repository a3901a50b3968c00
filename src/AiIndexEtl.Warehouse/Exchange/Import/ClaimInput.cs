using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>
/// Reads files of claims as <c>aiindex extract --format jsonl</c> prints them. They name their documents but come without the bytes and
/// the text, so the text is put together from what the claims quote, and the lines themselves are what was received: the snapshot.
/// </summary>
internal sealed class ClaimInput(
    Func<IReadOnlyList<Claim>, IReadOnlyList<FigureIdentity>> identify, List<ImportProblem> problems, ImportMeter meter, CancellationToken cancellationToken)
{
    /// <summary>The media type of such a snapshot, by which it is told from the bytes of a page.</summary>
    public const string MediaType = "application/x-ndjson";

    private const string SourceId = "import";
    private const string Correct = "Extract the document again with `aiindex extract --format jsonl`, or leave bad lines out with --skip-bad.";

    // How many code points of all texts together may be unknown: half a gigabyte of line feeds, and a hundred for each one that is quoted.
    private const long MostUnknown = 500_000_000;
    private const int UnknownForEachKnown = 100;

    private readonly Dictionary<string, ClaimDocument> _documents = new(StringComparer.Ordinal);
    private long _unknown;
    private long _known;

    /// <summary>The documents that the claims name.</summary>
    public IReadOnlyCollection<ClaimDocument> Documents => _documents.Values;

    /// <summary>Whether a path is named as a file of claims.</summary>
    public static bool IsClaims(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    public void Read(ImportInput input)
    {
        foreach (var line in JsonLines.Read(input.Path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            meter.Read(line.Bytes.Length + 1);
            var (claim, problem) = RowJson.Read(line, RowJson.Rows.Claim);
            if ((problem ?? Add(claim!, line)) is { } what) problems.Add(new ImportProblem(input.ShownAs, line.Number, what, Correct));
        }
    }

    /// <summary>Writes the documents that are wanted, and says how many rows that gave.</summary>
    public ImportCounts Write(StagingWriter writer, DateTimeOffset received, Func<string, bool> isWanted)
    {
        var counts = new ImportCounts(0, 0, 0);
        foreach (var document in _documents.Values.Where(document => isWanted(document.DocumentId)))
        {
            Write(writer, received, document);
            counts += new ImportCounts(1, document.Claims.Count, 0);
        }

        return counts;
    }

    private string? Add(Claim claim, JsonLine line)
    {
        if (claim.Source is "" or "-") return "source is not the address or path of a document, so that nobody could find the words again";
        if (claim.Unit.Length == 0 || claim.Metric.Length == 0) return "unit or metric is empty";
        if (claim.Confidence is not (>= 0 and <= 1)) return "confidence is no probability from 0 to 1";
        if (claim.ValueUpper is { } upper && (Math.Abs(upper) < Math.Abs(claim.Value) || upper < 0 != claim.Value < 0 && claim.Value != 0)) return "value_upper is nearer to zero than value, or on the other side of it";

        if (FailureToIdentify(claim) is { } failure) return failure;
        if (!_documents.TryGetValue(claim.Source, out var document)) document = new ClaimDocument(claim.Source);
        var growth = claim.CharEnd > RebuiltText.Longest ? 0 : Math.Max(0, claim.CharEnd - document.Text.Length);
        if (_unknown + growth > MostUnknown + (_known * UnknownForEachKnown))
        {
            return "The lines so far leave more of their texts unknown than is believed; import them in several steps";
        }

        var (length, known) = (document.Text.Length, document.Text.Known);
        if (document.Text.Add(claim) is { } problem) return problem;
        _known += document.Text.Known - known;
        _unknown += document.Text.Length - document.Text.Known - (length - known);

        // Kept only now: a document of which no line is right is none.
        _documents[claim.Source] = document;
        document.Claims.Add(claim);
        document.Lines.Write(line.Bytes.Span);
        document.Lines.WriteByte((byte)'\n');
        return null;
    }

    // Anything may stand in a line: where the rules make a mistake on one, that is told of it, and the others are read.
    private string? FailureToIdentify(Claim claim)
    {
        try
        {
            identify([claim]);
            return null;
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            return $"Which figure it is cannot be told, since the program made a mistake on it ({error.GetType().Name}: {error.Message})";
        }
    }

    private void Write(StagingWriter writer, DateTimeOffset received, ClaimDocument document)
    {
        var text = document.Text.ToString();
        var (textSha256, snapshot) = (ContentId.OfText(text), ContentId.OfBytes(document.Lines.ToArray()));
        writer.Write(document.Row(SourceId));
        writer.Write(new SnapshotRow
        {
            SnapshotSha256 = snapshot,
            DocumentId = document.DocumentId,
            AccessedAt = received,
            MediaType = MediaType,
            Charset = "UTF-8",
            SizeBytes = document.Lines.Length,
            RawPath = "",
            TextSha256 = textSha256,
            Text = text,
        });
        var map = new CodePointMap(text);
        foreach (var (claim, identity) in document.Claims.Zip(identify(document.Claims)))
        {
            writer.Write(new ClaimRow
            {
                ClaimId = ContentId.OfClaim(document.DocumentId, textSha256, claim.CharStart, claim.CharEnd),
                DocumentId = document.DocumentId,
                SnapshotSha256 = snapshot,
                TextSha256 = textSha256,
                SourceLink = TextFragment.LinkTo(claim.Source, text, map.ToUtf16(claim.CharStart), map.ToUtf16(claim.CharEnd)),
                Claim = claim,
                Identity = identity,
            });
        }
    }
}
