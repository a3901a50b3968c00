using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Turns the text of pipeline.yaml into a configuration, or into all that is wrong with it.</summary>
public static class PipelineReader
{
    /// <summary>Reads the text. Nothing is thrown: what is wrong is in the result.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The file, as the user named it, for messages.</param>
    /// <param name="folder">The absolute folder that relative paths start from.</param>
    /// <param name="view">The disk, asked whether the files named are there.</param>
    /// <param name="reads">True for a source that will be read, whose files must be there; null where all will be.</param>
    public static Checked<PipelineConfiguration> Read(
        string text, string file, string folder, IFolderView view, Func<PipelineConfiguration, SourceSettings, bool>? reads = null)
    {
        var problems = new ProblemList(file);
        var tree = YamlTree.Read(text, problems);
        if (problems.Count > 0) return problems.Judge(new PipelineConfiguration { Folder = folder });

        var root = new SectionReader(tree, PipelineSections.Root, problems);
        var configuration = new PipelineConfiguration
        {
            Folder = folder,
            DefaultGroup = root.Text("default_group")!,
            RawFolder = root.Text("raw_folder")!,
            Vocabulary = root.Texts("vocabulary"),
            References = root.Texts("references"),
            Fetch = ReadFetch(root.Section("fetch")),
            Warehouse = ReadWarehouse(root.Section("warehouse")),
            Review = new ReviewSettings { Decisions = root.Section("review").Text("decisions")! },
            Report = ReadReport(root.Section("report")),
            Freshness = OperationsReader.ReadFreshness(root.Section("freshness")),
            Schedule = OperationsReader.ReadSchedule(root.Section("schedule")),
            Notify = OperationsReader.ReadNotify(root.Section("notify")),
            Logs = new LogSettings { Format = root.Section("logs").Text("format")! },
            Telemetry = OperationsReader.ReadTelemetry(root.Section("telemetry")),
            Retention = OperationsReader.ReadRetention(root.Section("retention")),
            Editions = EditionReader.Read(root.Sections("editions")),
        };
        CheckFiles(root, "vocabulary", [.. configuration.Vocabulary.Where(file => file != ShippedVocabulary.Word)], "a vocabulary file", configuration, problems, view);
        CheckFiles(root, "references", configuration.References, "a file of reference values", configuration, problems, view);

        var reader = new SourceReader(configuration, problems, view, reads ?? (static (_, _) => true));
        var sources = reader.Read(root.Sections("sources"));

        // A source that is wrong is no source yet: what group it would be in is not worth a second message.
        if (problems.Count == 0) CheckDefaultGroup(root, configuration.DefaultGroup, reader.Groups);
        return problems.Judge(configuration with { Sources = sources });
    }

    private static FetchSettings ReadFetch(SectionReader fetch)
    {
        var settings = new FetchSettings
        {
            UserAgent = fetch.Text("user_agent")!,
            Contact = fetch.Text("contact"),
            ObeyRobots = fetch.Flag("obey_robots"),
            TimeoutSeconds = fetch.Integer("timeout_seconds"),
            TotalSeconds = fetch.Integer("total_seconds"),
            Retries = fetch.Integer("retries"),
            MaxMegabytes = fetch.Integer("max_megabytes"),
            DelaySeconds = fetch.Number("delay_seconds"),
            MaxCrawlDelaySeconds = fetch.Number("max_crawl_delay_seconds"),
            MaxConcurrentRequests = fetch.Integer("max_concurrent_requests"),
            AllowPrivateHosts = fetch.Flag("allow_private_hosts"),
            AllowHosts = fetch.Texts("allow_hosts"),
        };
        if (settings.TotalSeconds < settings.TimeoutSeconds)
        {
            var given = fetch.Node("total_seconds") is null ? "timeout_seconds" : "total_seconds";
            fetch.Report(
                given,
                string.Create(
                    CultureInfo.InvariantCulture, $"\"total_seconds\" ({settings.TotalSeconds}) is shorter than one attempt may take"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"total_seconds\" of at least \"timeout_seconds\", which is {settings.TimeoutSeconds}"));
        }

        return settings;
    }

    private static WarehouseSettings ReadWarehouse(SectionReader warehouse) => new()
    {
        Path = warehouse.Text("path")!,
        Keep = warehouse.Integer("keep"),
        Parquet = warehouse.Flag("parquet"),
        ReviewBelow = warehouse.Number("review_below"),
    };

    private static ReportSettings ReadReport(SectionReader report) => new()
    {
        Path = report.Text("path")!,
        Examples = report.Integer("examples"),
    };

    // An item that is no text has been reported, and is none of the paths.
    private static void CheckFiles(SectionReader root, string key, IReadOnlyList<string> paths, string expected, PipelineConfiguration configuration, ProblemList problems, IFolderView view)
    {
        if (root.Node(key) is not YamlList list) return;
        foreach (var item in list.Items.OfType<YamlScalar>())
        {
            if (!paths.Contains(item.Text, StringComparer.Ordinal) || view.Exists(configuration.Resolve(item.Text))) continue;
            problems.Add(item.Line, item.Column, $"There is no file {item.Text}", expected, $"Paths start from {configuration.Folder}.");
        }
    }

    private static void CheckDefaultGroup(SectionReader root, string defaultGroup, IReadOnlyCollection<string> groups)
    {
        if (groups.Count == 0 || groups.Contains(defaultGroup)) return;
        var nearest = NearestName.Of(defaultGroup, groups);
        root.Report("default_group", $"No source is in the default group \"{defaultGroup}\"", $"one of {string.Join(", ", groups.Select(group => $"\"{group}\""))}",
            nearest is null ? null : $"Did you mean \"{nearest}\"?");
    }
}
