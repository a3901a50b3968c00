using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Cli.Commands;

/// <summary>One command as it is being carried out: its console, its messages, and what the shared options say.</summary>
internal sealed class Invocation(ConsoleStreams console, Messages messages, OutputFormat? format, string? configPath, string? logFormat = null)
{
    /// <summary>The streams, the clock and the folders.</summary>
    public ConsoleStreams Console => console;

    /// <summary>Lines for a person.</summary>
    public Messages Messages => messages;

    /// <summary>How results are written.</summary>
    public OutputFormat Format => format ?? (console.OutputIsTerminal ? OutputFormat.Table : OutputFormat.Jsonl);

    /// <summary>The absolute path of the pipeline.yaml in use; null where none is named and none is found.</summary>
    public string? ConfigurationPath { get; } = configPath is null
        ? PipelineFile.Find(console.CurrentFolder, console.HomeFolder)
        : Path.GetFullPath(configPath, console.CurrentFolder);

    /// <summary>A writer of results.</summary>
    public IRowWriter OpenRows(IReadOnlyList<OutputColumn> columns) => RowWriters.Create(Format, columns, console);

    /// <summary>A bar that shows how far something has come, where a person looks on; to be disposed of before results are written.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="total">How much there is; null where nobody knows yet, 0 where nothing is counted.</param>
    public ProgressBar OpenProgress(string what, ProgressUnit unit, long? total = null) => new(console, messages, what, unit, total);

    /// <summary>The same for a command that writes its results as it goes: there is none where they go to the same terminal.</summary>
    public ProgressBar? OpenProgressBesideResults(string what, ProgressUnit unit, long? total = null) =>
        console.OutputIsTerminal && Format is not OutputFormat.Table ? null : OpenProgress(what, unit, total);

    /// <summary>Writes text to standard output as it is.</summary>
    public void WriteText(string text)
    {
        console.Output.Write(System.Text.Encoding.UTF8.GetBytes(text));
        console.Output.Flush();
    }

    /// <summary>A path of the command line in its absolute form.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, console.CurrentFolder);

    /// <summary>
    /// The configuration; null after its problems have been told. Where no file was named and none is found, there is nothing to
    /// read: the problem says where one was looked for.
    /// </summary>
    /// <param name="reads">True for a source that the command reads, whose files must be there; null where it reads none.</param>
    public PipelineConfiguration? LoadConfiguration(Func<PipelineConfiguration, SourceSettings, bool>? reads = null)
    {
        var path = ConfigurationPath;
        var loaded = path is null
            ? new Checked<PipelineConfiguration>(
                null,
                [new Problem(PipelineFile.Name, 0, 0, $"There is none at or above {console.CurrentFolder}", "a pipeline.yaml", "Name one with --config FILE.")])
            : PipelineFile.Load(path, new LocalFolders(), Shown(path), reads ?? (static (_, _) => false));
        messages.IsJson = (logFormat ?? loaded.Value?.Logs.Format) == "json";
        messages.Fail(loaded.Problems);
        return loaded.Value;
    }

    /// <summary>
    /// The configuration where there is one to be found, else the defaults; null after problems have been told. For commands that
    /// work on files of the command line.
    /// </summary>
    public PipelineConfiguration? LoadConfigurationOrDefaults() =>
        ConfigurationPath is null ? new PipelineConfiguration { Folder = console.CurrentFolder } : LoadConfiguration();

    /// <summary>A path as a person would type it here: relative where it lies below the current folder.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(console.CurrentFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
