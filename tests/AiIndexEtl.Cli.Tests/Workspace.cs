using System.Text;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Testing;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Cli.Tests;

/// <summary>A folder of its own with a pipeline.yaml, and commands that run in it, in process.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Workspace()
    {
        Folder = Directory.CreateTempSubdirectory("aiindex-test-").FullName;
    }

    public string Folder { get; }

    public string Database => PathOf("curated/ai_index.duckdb");

    /// <summary>The sample page of a name, such as <c>en1</c>.</summary>
    public static string SamplePath(string name) => Path.Combine(Repository.Root, "raw", "samples", name + ".html");

    public string PathOf(string path) => Path.Combine(Folder, path);

    public string Write(string path, string text) => Write(path, StrictUtf8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>A page that states one figure.</summary>
    public const string OneFigure =
        "<html><body><article><h1>Report</h1><p>In 2024 the share of organisations that use AI rose to 78 percent, the report says.</p></article></body></html>";

    /// <summary>Writes a pipeline.yaml over pages of a server, quick and allowed to ask this machine.</summary>
    public void Configure(PageServer server, params string[] pages) => Configure(string.Concat(pages.Select(page =>
        $"  - {{id: {page}, url: \"{server.AddressOf("/" + page + ".html")}\", edition: ai-index/2025}}\n")));

    /// <summary>Writes a pipeline.yaml over the given sources.</summary>
    public void Configure(string sources) =>
        Write("pipeline.yaml", $"fetch: {{contact: tests@example.org, allow_private_hosts: true, delay_seconds: 0, retries: 0}}\nsources:\n{sources}");

    public Task<CommandResult> RunAsync(params string[] args) => RunAsync(console => console, default, args);

    public async Task<CommandResult> RunAsync(
        Func<ConsoleStreams, ConsoleStreams> change, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var console = change(new ConsoleStreams { Input = Stream.Null, Output = output, Error = error, CurrentFolder = Folder });
        var exitCode = await CommandLine.InvokeAsync(args, console, cancellationToken);
        return new CommandResult(exitCode, StrictUtf8.GetString(output.ToArray()), StrictUtf8.GetString(error.ToArray()));
    }

    /// <summary>Asks the published file over a connection of the test's own.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Query(string sql)
    {
        using var connection = new WarehouseConnectionFactory().Open(Database, WarehouseAccess.ReadOnly);
        return connection.All(sql);
    }

    /// <summary>Every file below the folder, for what must not be left behind.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
