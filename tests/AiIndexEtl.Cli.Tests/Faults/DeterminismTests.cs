using System.Diagnostics;

namespace AiIndexEtl.Cli.Tests.Faults;

/// <summary>The same pages give the same facts, and the same labelled documents the same model, wherever and in whatever order they are read.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] s_samples = ["en1", "zh1", "zh3"];

    // Everything that is published but for what tells one run from another: ids of runs and the time of access.
    private const string Everything = "SELECT * EXCLUDE (run_id) FROM all_facts ORDER BY source, char_start, fact_id";
    private const string Rejected = "SELECT document_id, char_start, char_end, mention, stage, code FROM rejection ORDER BY ALL";
    private const string Documents = "SELECT source, source_id, snapshot_sha256, text_sha256, title, published, language, publisher, edition FROM document ORDER BY source";

    private Workspace _usual = null!;
    private Workspace _other = null!;

    [SetUp]
    public void SetUp() => (_usual, _other) = (new Workspace(), new Workspace());

    [TearDown]
    public void TearDown()
    {
        _usual.Dispose();
        _other.Dispose();
    }

    [Test]
    public async Task Facts_and_model_depend_on_nothing_but_pages_and_labels()
    {
        await MakeAsync(_usual, isReversed: false, culture: "C", zone: "UTC", processors: 1);
        var (facts, rejected, documents, model) = Read(_usual);
        Assert.That(facts.Split('\n'), Has.Length.GreaterThan(20));
        Assert.That(rejected.Split('\n'), Has.Length.GreaterThan(2));

        foreach (var (culture, zone, processors, isReversed) in new[]
        {
            ("tr_TR.UTF-8", "Pacific/Kiritimati", 2, true), ("zh_CN.UTF-8", "America/St_Johns", 7, false), ("de_DE.UTF-8", "Asia/Kathmandu", 3, true),
        })
        {
            using var made = new Workspace();
            await MakeAsync(made, isReversed, culture, zone, processors);
            var here = Read(made);
            Assert.Multiple(() =>
            {
                Assert.That(here.Facts, Is.EqualTo(facts), culture);
                Assert.That(here.Rejected, Is.EqualTo(rejected), culture);
                Assert.That(here.Documents, Is.EqualTo(documents), culture);
                Assert.That(here.Model, Is.EqualTo(model), culture);
            });
        }
    }

    [Test]
    public async Task Files_handed_on_are_the_same_bytes_in_every_culture()
    {
        await MakeAsync(_usual, isReversed: false, culture: "C", zone: "UTC", processors: 1);
        foreach (var format in new[] { "csv", "datapackage" })
        {
            await FineAsync(_usual, "C", "UTC", 1, "export", "one-" + format, "--format", format);
            await FineAsync(_usual, "tr_TR.UTF-8", "Asia/Kathmandu", 4, "export", "two-" + format, "--format", format);
            Assert.That(Bytes("two-" + format), Is.EqualTo(Bytes("one-" + format)).And.Not.Empty, format);
        }
    }

    private IEnumerable<(string, string)> Bytes(string folder) =>
        [.. Directory.EnumerateFiles(_usual.PathOf(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) != "datapackage.json")
            .Select(file => (Path.GetFileName(file), Convert.ToHexString(File.ReadAllBytes(file))))];

    private static (string Facts, string Rejected, string Documents, byte[] Model) Read(Workspace workspace) =>
        (Rows(workspace, Everything), Rows(workspace, Rejected), Rows(workspace, Documents), File.ReadAllBytes(workspace.PathOf("small.model")));

    private static string Rows(Workspace workspace, string sql) =>
        string.Join('\n', workspace.Query(sql).Select(row => string.Join('|', row.Select(cell => Shown(cell)))));

    private static string Shown(object? cell) => cell switch
    {
        null => "",
        string text => text,
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        System.Collections.IEnumerable items => "[" + string.Join(',', items.Cast<object?>().Select(Shown)) + "]",
        _ => cell.ToString()!,
    };

    private static async Task MakeAsync(Workspace workspace, bool isReversed, string culture, string zone, int processors)
    {
        foreach (var sample in s_samples) workspace.Write($"pages/{sample}.html", File.ReadAllBytes(Workspace.SamplePath(sample)));
        var sources = s_samples.Select(sample => $"  - {{id: {sample}, path: pages/{sample}.html}}\n").ToList();
        if (isReversed) sources.Reverse();
        workspace.Configure(string.Concat(sources));
        SmallCorpus.Write(workspace, "small/set");
        await FineAsync(workspace, culture, zone, processors, "run", "--quiet");
        await FineAsync(workspace, culture, zone, processors, "train", "--data", "small", "--out", "small.model", "--quiet");
    }

    private static async Task FineAsync(Workspace workspace, string culture, string zone, int processors, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. words])
        {
            WorkingDirectory = workspace.Folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true,
            Environment =
            {
                ["LC_ALL"] = culture, ["LANG"] = culture, ["TZ"] = zone,
                ["DOTNET_PROCESSOR_COUNT"] = processors.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        Assert.That(process.ExitCode, Is.Zero, error);
    }
}
