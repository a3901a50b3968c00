using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Cli.Tests;

/// <summary>A figure of an invented article, as extraction would hand it over.</summary>
internal sealed record PublishedFigure(string Edition, string Metric, decimal Value, string Period)
{
    public string Unit { get; init; } = "count";

    public IReadOnlyList<string> Area { get; init; } = [];

    public string Language { get; init; } = "en";

    public string? Title { get; init; }

    private string Mention => FormattableString.Invariant($"{Value}");

    private string Source => $"https://news.example/{Edition}";

    /// <summary>Publishes figures, one article for each edition, whatever the models make of texts.</summary>
    public static void Publish(Workspace workspace, params PublishedFigure[] figures)
    {
        using var writer = StagingWriter.Create(workspace.PathOf("staging"));
        foreach (var article in figures.GroupBy(figure => figure.Edition)) Write(writer, [.. article]);
        var start = new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);
        var outcome = new WarehousePublisher(new WarehouseConnectionFactory(), TimeProvider.System).Publish(new PublishRequest
        {
            DatabasePath = workspace.Database,
            Staging = [writer.Complete()],
            Run = new RunInfo { RunId = Guid.CreateVersion7(start), JobName = "samples", StartedAt = start, CodeVersion = "0.1.0" },
        });
        Assert.That(outcome.Failure?.Message, Is.Null);
    }

    private static void Write(StagingWriter writer, IReadOnlyList<PublishedFigure> figures)
    {
        var identifier = new FigureIdentifier(new Vocabulary([], [], []));
        var text = string.Concat(figures.Select(figure => figure.Sentence + "\n"));
        var (document, bytes) = (ContentId.OfDocument(figures[0].Source), ContentId.OfText(text));
        writer.Write(new DocumentRow
        {
            DocumentId = document, Source = figures[0].Source, SourceId = "invented", Host = "news.example", Language = figures[0].Language, Edition = figures[0].Edition,
            Title = figures[0].Title,
        });
        writer.Write(new SnapshotRow
        {
            SnapshotSha256 = bytes,
            DocumentId = document,
            AccessedAt = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero),
            MediaType = "text/plain",
            Charset = "UTF-8",
            SizeBytes = text.Length,
            RawPath = "none",
            TextSha256 = bytes,
            Text = text,
        });
        foreach (var figure in figures)
        {
            var claim = figure.ClaimAt(text.IndexOf(figure.Sentence, StringComparison.Ordinal));
            writer.Write(new ClaimRow
            {
                ClaimId = ContentId.OfClaim(document, bytes, claim.CharStart, claim.CharEnd),
                DocumentId = document,
                SnapshotSha256 = bytes,
                TextSha256 = bytes,
                SourceLink = figure.Source,
                Claim = claim,
                Identity = identifier.Identify(claim),
            });
        }
    }

    private string Sentence => $"{Metric} {string.Join(' ', Area)} {Period}: {Mention} {Unit}.";

    private Claim ClaimAt(int sentence)
    {
        var start = sentence + Sentence.IndexOf(": ", StringComparison.Ordinal) + 2;
        return new Claim
        {
            Source = Source,
            Mention = Mention,
            Prefix = ": ",
            Suffix = " ",
            CharStart = start,
            CharEnd = start + Mention.Length,
            Sentence = Sentence,
            Value = Value,
            Unit = Unit,
            Qualifier = Qualifier.Exact,
            Kind = Unit == "percent" ? ClaimKind.Share : ClaimKind.Level,
            Metric = Metric,
            Area = Area,
            Subject = [],
            Period = Period,
            Confidence = 0.9,
            Evidence = [],
        };
    }
}
