using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Exchange.Import;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests.Exchange;

/// <summary>A published file with everything that an exchange could lose: revisions, several editions and none, facts in review, hostile words.</summary>
internal static class History
{
    /// <summary>Quotes of both kinds, a tab, a mark that turns the direction of writing, a line separator that some readers split at, NUL.</summary>
    public const string Hostile = "Say \"so, 'it' is\" \u202Eright\u202C\tto\u2028left \0 and";

    public static Page Trade { get; } = new Page
    {
        Source = "https://trade.example/review?id=1",
        Text = $"{Hostile} 40% of 𠮷 buyers agreed.\n=1+1 said 12 sellers, -7% less. Some 55 others waited.",
        Title = "=HYPERLINK(\"https://trade.example\")",
        Edition = null,
    }.With("40%", 40m).With("12", 12.123456789m, Level).With("-7%", -7m, claim => claim with { Kind = ClaimKind.Change }).With("55", 55m, claim => Level(claim) with { Confidence = 0.1 });

    public static Page Report { get; } = new Page { Text = "Last year 61.1% of patents came from one country and 20.9% from another." }
        .With("61.1%", 61.1m).With("20.9%", 20.9m, claim => claim with { Area = ["US"], ValueUpper = 21.5m, Subject = ["O'Neill; \"Co\""] });

    public static Page OlderReport { get; } = new Page
    {
        Source = "https://news.example/older report",
        Text = "A year before 59.3% of patents came from one country.",
        Edition = "ai-index/2024",
    }.With("59.3%", 59.3m, claim => claim with { Period = "2021" });

    /// <summary>Publishes four runs: two editions, a revision, a page that changed.</summary>
    public static void Publish(Store store)
    {
        store.Published(Trade, Report, OlderReport);
        store.Published(Report with { Claims = [Report.Claims[0], Report.Claims[1] with { Period = "2023" }] });
        var changed = new Page { Text = "Now 62.4% of patents came from one country and 20.9% from another." };
        PublishLater(store, changed.With("62.4%", 62.4m).With("20.9%", 20.9m, claim => claim with { Area = ["US"] }));
        store.Published(Trade);
    }

    /// <summary>Publishes a page whose bytes were received a month later than those of other pages.</summary>
    public static void PublishLater(Store store, Page page)
    {
        var folder = store.Stage(page);
        var path = Path.Combine(folder.Path, "snapshots.ndjson");
        File.WriteAllText(path, File.ReadAllText(path).Replace("2026-03-01T01:00:00", "2026-04-01T01:00:00", StringComparison.Ordinal));
        Assert.That(new WarehousePublisher(store.Connections, store.Time).Publish(store.Request(folder)).Failure?.Message, Is.Null);
    }

    public static ExportRequest Request(Store store, ExportFormat format, string name = "out") => new()
    {
        DatabasePath = store.Database,
        Folder = Path.Combine(store.Folder, name),
        Format = format,
        ProgramVersion = "0.1.0",
    };

    /// <summary>Exports and fails the test where that fails.</summary>
    public static ExportReport Exported(Store store, ExportRequest request)
    {
        var outcome = new WarehouseExporter(store.Connections).Export(request);
        Assert.That(outcome.Failure, Is.Null);
        return outcome.Report!;
    }

    public static ExportReport Exported(Store store, ExportFormat format, string name = "out") => Exported(store, Request(store, format, name));

    /// <summary>Imports as the command does, without a vocabulary.</summary>
    public static ImportOutcome Import(Store store, params string[] inputs) => Import(store, request => request, inputs);

    public static ImportOutcome Import(Store store, Func<ImportRequest, ImportRequest> change, params string[] inputs)
    {
        var publication = store.Request(new StagingFolder("none"));
        var identifier = new FigureIdentifier(new Vocabulary([], [], []));
        var request = new ImportRequest
        {
            Inputs = [.. inputs.Select(path => new ImportInput(path, "shown/" + Path.GetFileName(path)))],
            Publication = publication with
            {
                ParquetPath = null,
                Identities = new IdentityRules(identifier.IdentifyAll, FigureIdentifier.Version, "none"),
                Run = publication.Run with { Kind = "import", JobName = "import" },
            },
            WorkFolder = Path.Combine(store.Folder, "work-" + Guid.NewGuid().ToString("N")),
            Identify = identifier.IdentifyAll,
        };
        return new WarehouseImporter(store.Connections, store.Time).Import(change(request));
    }

    /// <summary>Every file of a folder by its path within it, with its bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Bytes(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static Claim Level(Claim claim) => claim with { Kind = ClaimKind.Level, Unit = "count", MetricText = "sellers", Area = [] };
}
