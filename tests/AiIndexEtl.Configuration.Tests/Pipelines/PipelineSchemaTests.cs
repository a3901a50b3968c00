using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Configuration.Tests.Pipelines;

/// <summary>Keys and defaults are stated four times (records, reader, schema, comments of pipeline.yaml); here they are held together.</summary>
public sealed class PipelineSchemaTests
{
    private static readonly TestCaseData[] Records =
    [
        new(PipelineSections.Root, new PipelineConfiguration { Folder = "/" }, new[] { nameof(PipelineConfiguration.Folder) }, Array.Empty<string>()) { TestName = "pipeline.yaml" },
        new(PipelineSections.Fetch, new FetchSettings(), new[] { nameof(FetchSettings.MaxBytes), nameof(FetchSettings.UserAgentWithContact) }, Array.Empty<string>()) { TestName = "fetch" },
        new(PipelineSections.Warehouse, new WarehouseSettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "warehouse" },
        new(PipelineSections.Review, new ReviewSettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "review" },
        new(PipelineSections.Report, new ReportSettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "report" },
        new(OperationsSections.Freshness, new FreshnessSettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "freshness" },
        new(OperationsSections.GroupFreshness, new GroupFreshness { Name = "a", LateAfterDays = 1 }, Array.Empty<string>(), Array.Empty<string>()) { TestName = "a group" },
        new(OperationsSections.Schedule, new ScheduleSettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "schedule" },
        new(OperationsSections.Notify, new NotifySettings(), new[] { nameof(NotifySettings.Occasion), nameof(NotifySettings.IsSet) }, Array.Empty<string>()) { TestName = "notify" },
        new(OperationsSections.Logs, new LogSettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "logs" },
        new(OperationsSections.Telemetry, new TelemetrySettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "telemetry" },
        new(OperationsSections.Snapshots, new SnapshotRetention(), new[] { nameof(SnapshotRetention.IsSet) }, Array.Empty<string>()) { TestName = "snapshots" },
        new(OperationsSections.Retention, new RetentionSettings(), Array.Empty<string>(), Array.Empty<string>()) { TestName = "retention" },
        new(PipelineSections.Edition, new EditionSettings { Id = "a/1" }, Array.Empty<string>(), Array.Empty<string>()) { TestName = "an edition" },
        new(PipelineSections.Source, new SourceSettings { Id = "a", Group = "a" }, new[] { nameof(SourceSettings.Line) }, new[] { "glob" }) { TestName = "a source" },
    ];

    [TestCaseSource(nameof(Records))]
    public void Record_and_reader_name_the_same_keys_and_defaults(object section, object record, string[] notInFile, string[] notInRecord)
    {
        var properties = record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !notInFile.Contains(property.Name)).ToList();
        var settings = ((Section)section).Settings.Where(setting => !notInRecord.Contains(setting.Key)).ToList();

        Assert.That(settings.Select(setting => setting.Key), Is.EquivalentTo(properties.Select(property => SnakeCase(property.Name))));
        foreach (var setting in settings.Where(setting => setting.Default is not null))
        {
            var property = properties.Single(property => SnakeCase(property.Name) == setting.Key);
            Assert.That(property.GetValue(record), Is.EqualTo(setting.Default), setting.Key);
        }
    }

    [Test]
    public void Every_setting_without_default_says_so() =>
        Assert.That(
            AllSettings().Where(setting => setting.Kind is not (SettingKind.Section or SettingKind.Sections) && setting.Default is null && !setting.IsRequired)
                .Where(setting => !setting.Description.Contains("Default: ", StringComparison.Ordinal) && setting.Key is not ("url" or "path" or "glob" or "address" or "feed" or "sitemap" or "warc"))
                .Select(setting => setting.Key),
            Is.Empty);

    [Test]
    public void Published_schema_is_the_one_that_the_reader_works_from()
    {
        var published = File.ReadAllText(Path.Combine(Repository.Root, "docs", "pipeline.schema.json"));

        Assert.That(published, Is.EqualTo(PipelineSchema.Write()), "Run the test Write_the_published_schema to write it anew.");
    }

    [Test]
    public void Schema_gives_every_key_a_title_and_a_description()
    {
        var schema = JsonNode.Parse(PipelineSchema.Write())!;

        Assert.That(schema["properties"]!["fetch"]!["properties"]!["retries"]!.ToJsonString(), Does.Contain("\"default\":4").And.Contain("\"maximum\":10"));
        Assert.That(AllSettings().All(setting => setting.Title.Length > 0 && setting.Description.EndsWith('.')), Is.True);
    }

    [Test]
    public void Shipped_file_loads_and_its_comments_state_the_defaults()
    {
        var path = Path.Combine(Repository.Root, "pipeline.yaml");
        var shipped = PipelineFile.Load(path, new RealFolder());
        Assert.That(shipped.Problems, Is.Empty);

        // The commented settings, taken out of their comments, read as what is in force without them.
        var text = File.ReadAllText(path);
        var uncommented = string.Join('\n', text.Split('\n').Select(line => IsSetting(line) ? line[2..] : line));
        var stated = PipelineReader.Read(uncommented, path, Repository.Root, new RealFolder());

        Assert.That(stated.Problems, Is.Empty);
        Assert.That(WithoutLists(stated.Value!), Is.EqualTo(WithoutLists(shipped.Value!)));
        Assert.That(stated.Value!.Fetch.AllowHosts, Is.EqualTo(shipped.Value!.Fetch.AllowHosts));
        foreach (var setting in AllSettings().Where(setting => setting.Default is not null || setting.Key == "vocabulary"))
        {
            Assert.That(uncommented, Does.Match($@"(?m)^ *{setting.Key}: {Written(setting.Default)}"), setting.Key);
        }
    }

    [Test]
    [Explicit("Writes docs/pipeline.schema.json after a change of settings.")]
    public void Write_the_published_schema() => File.WriteAllText(Path.Combine(Repository.Root, "docs", "pipeline.schema.json"), PipelineSchema.Write());

    // Records compare lists by reference.
    private static PipelineConfiguration WithoutLists(PipelineConfiguration configuration) =>
        configuration with { Sources = [], Vocabulary = [], References = [], Editions = [], Fetch = configuration.Fetch with { AllowHosts = [] } };

    private sealed class RealFolder : IFolderView
    {
        public bool Exists(string path) => Path.Exists(path);

        public IReadOnlyList<string> Expand(string glob) => throw new NotSupportedException("The shipped file has no glob.");
    }

    private static bool IsSetting(string line) => Regex.IsMatch(line, @"^# {1,3}[a-z_]+:( .*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture) && !line.Contains("yaml-language-server", StringComparison.Ordinal);

    private static string Written(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        string text => Regex.Escape(text),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static IEnumerable<Setting> AllSettings() =>
        new[] { PipelineSections.Root, PipelineSections.Fetch, PipelineSections.Warehouse, PipelineSections.Review, PipelineSections.Report, PipelineSections.Edition, PipelineSections.Source, OperationsSections.Freshness, OperationsSections.GroupFreshness, OperationsSections.Schedule, OperationsSections.Notify, OperationsSections.Logs, OperationsSections.Telemetry, OperationsSections.Snapshots, OperationsSections.Retention }.SelectMany(section => section.Settings);

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
