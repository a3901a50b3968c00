using System.CommandLine;
using AiIndexEtl.Cli.Output;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Options that every command has.</summary>
internal sealed class SharedOptions
{
    /// <summary>The option that says how messages are written.</summary>
    public const string LogFormatName = "--log-format";

    /// <summary>Which pipeline.yaml.</summary>
    public Option<string?> Config { get; } = new("--config")
    {
        HelpName = "FILE",
        Description =
            "The pipeline.yaml to use. Default: the nearest one at or above the current folder, else the one of the program's own folder.",
        Recursive = true,
    };

    /// <summary>How results are written.</summary>
    public Option<OutputFormat?> Format { get; } = new("--format")
    {
        HelpName = "table|jsonl|csv|markdown",
        Description = "How results are written. Default: table on a terminal, jsonl in a pipe.",
        Recursive = true,
        CustomParser = result => Choose(result.Tokens[0].Value, result.AddError),
    };

    /// <summary>Whether only what is odd or has failed is told.</summary>
    public Option<bool> Quiet { get; } = new("--quiet")
    {
        Description = "Tell only what is odd or has failed, and show no progress.",
        Recursive = true,
    };

    /// <summary>How messages are written.</summary>
    public Option<string?> LogFormat { get; } = Words(new Option<string?>(LogFormatName)
    {
        HelpName = "plain|json",
        Description = "How messages on standard error are written: plain lines, or json with one object a line. Default: what pipeline.yaml "
            + "says, else plain.",
        Recursive = true,
    });

    private static Option<string?> Words(Option<string?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("plain" or "json") } token, ..]) result.AddError(
                $"\"--log-format\" is \"{token.Value}\". Expected plain or json.");
        });
        return option;
    }

    private static OutputFormat? Choose(string word, Action<string> fail)
    {
        switch (word)
        {
            case "table": return OutputFormat.Table;
            case "jsonl": return OutputFormat.Jsonl;
            case "csv": return OutputFormat.Csv;
            case "markdown": return OutputFormat.Markdown;
            default:
                var nearest = Configuration.Problems.NearestName.Of(word, ["table", "jsonl", "csv", "markdown"]);
                fail($"\"--format\" is \"{word}\". Expected one of table, jsonl, csv, "
                    + $"markdown.{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
                return null;
        }
    }
}
