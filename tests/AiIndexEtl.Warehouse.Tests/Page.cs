using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests;

/// <summary>A page of invented sentences, whose claims are the mentions given; writes the rows that the real stages would.</summary>
internal sealed record Page
{
    private static readonly FigureIdentifier s_identifier = new(new Vocabulary([], [], []));

    public string Source { get; init; } = "https://news.example/report";

    public string Text { get; init; } = "";

    public string Furniture { get; init; } = "";

    public string? Title { get; init; } = "The year in models";

    public string? Edition { get; init; } = "ai-index/2025";

    public bool EditionGiven { get; init; }

    public string Publisher { get; init; } = "Example News";

    public DateTimeOffset AccessedAt { get; init; } = new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero);

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>What arithmetic says of the claims.</summary>
    public IReadOnlyList<ClaimCheckRow> Checks { get; init; } = [];

    /// <summary>Which figure a claim states; null for the real rules, without a vocabulary.</summary>
    public Func<Claim, FigureIdentity?>? Identify { get; init; }

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    public string DocumentId => ContentId.OfDocument(Source);

    public string TextSha256 => ContentId.OfText(Text);

    /// <summary>What the snapshot's hash is made of; null for text and furniture.</summary>
    public string? Bytes { get; init; }

    public string Snapshot => ContentId.OfText(Bytes ?? Text + Furniture);

    /// <summary>The page with a claim on the words, wherever they first stand behind the given position.</summary>
    public Page With(string mention, decimal value, Func<Claim, Claim>? change = null, int from = 0)
    {
        var start = Text.IndexOf(mention, from, StringComparison.Ordinal);
        var end = start + mention.Length;
        var map = new CodePointMap(Text);
        var claim = new Claim
        {
            Source = Source,
            Mention = mention,
            Prefix = Text[Math.Max(0, start - 32)..start],
            Suffix = Text[end..Math.Min(Text.Length, end + 32)],
            CharStart = map.ToCodePoints(start),
            CharEnd = map.ToCodePoints(end),
            Sentence = Sentence(start),
            Value = value,
            Unit = "percent",
            Qualifier = Qualifier.Exact,
            Kind = ClaimKind.Share,
            Metric = "other",
            MetricText = "share of patents",
            Area = ["CN"],
            Subject = [],
            Period = "2024",
            Confidence = 0.75,
            Evidence = [new Evidence(ClaimSlot.Value, "value.number", map.ToCodePoints(start), map.ToCodePoints(end))],
        };
        return this with { Claims = [.. Claims, change is null ? claim : change(claim)] };
    }

    public void WriteTo(StagingWriter writer)
    {
        writer.Write(new DocumentRow { DocumentId = DocumentId, Source = Source, SourceId = "samples", Host = "news.example", Title = Title, Publisher = Publisher, Published = new DateOnly(2025, 4, 8), Language = "en", Edition = Edition, EditionGiven = EditionGiven });
        writer.Write(new SnapshotRow
        {
            SnapshotSha256 = Snapshot,
            DocumentId = DocumentId,
            AccessedAt = AccessedAt,
            ConfirmedAt = ConfirmedAt,
            MediaType = "text/html",
            Charset = "UTF-8",
            SizeBytes = Text.Length,
            RawPath = "ab/cd.html",
            TextSha256 = TextSha256,
            Text = Text,
        });
        foreach (var row in Rows()) writer.Write(row);
        foreach (var row in Checks) writer.Write(row);
        foreach (var rejection in Rejections)
        {
            writer.Write(new RejectionRow { DocumentId = DocumentId, TextSha256 = TextSha256, Text = rejection.Text, CharStart = rejection.CharStart, CharEnd = rejection.CharEnd, Reason = rejection.Reason });
        }
    }

    /// <summary>The page with what a check says of a claim, calculated from another one.</summary>
    public Page WithCheck(int claim, string verdict, int other) => this with
    {
        Checks =
        [
            .. Checks,
            new ClaimCheckRow { DocumentId = DocumentId, ClaimId = IdOf(claim), Check = "change_of_ends", Verdict = verdict, Stated = 1, Detail = "so it is", OtherClaimIds = [IdOf(other)] },
        ],
    };

    /// <summary>The rows of the claims.</summary>
    public IReadOnlyList<ClaimRow> Rows() =>
        [.. Claims.Zip(Identify is null ? s_identifier.IdentifyAll(Claims) : Claims.Select(Identify), RowOf)];

    private string IdOf(int claim) => ContentId.OfClaim(DocumentId, TextSha256, Claims[claim].CharStart, Claims[claim].CharEnd);

    private ClaimRow RowOf(Claim claim, FigureIdentity? identity) => new()
    {
        ClaimId = ContentId.OfClaim(DocumentId, TextSha256, claim.CharStart, claim.CharEnd),
        DocumentId = DocumentId,
        SnapshotSha256 = Snapshot,
        TextSha256 = TextSha256,
        SourceLink = Source + "#:~:text=" + Uri.EscapeDataString(claim.Mention),
        Claim = claim,
        Identity = identity,
    };

    private string Sentence(int position)
    {
        var begin = Text.LastIndexOfAny(['.', '\n'], position == 0 ? 0 : position - 1);
        var end = Text.IndexOf(". ", position, StringComparison.Ordinal);
        return Text[(begin + 1)..(end < 0 ? Text.Length : end + 1)].Trim();
    }
}
