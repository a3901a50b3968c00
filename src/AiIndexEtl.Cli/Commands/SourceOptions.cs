using System.CommandLine;
using System.CommandLine.Parsing;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What run and fetch have in common: which sources.</summary>
internal static class SourceOptions
{
    /// <summary>The group.</summary>
    public static Option<string?> Group() => new("--group")
    {
        HelpName = "NAME",
        Description = "The group of sources in pipeline.yaml. Default: its default_group.",
    };

    /// <summary>Sources that are named one by one.</summary>
    public static Option<string[]> Sources() => new("--source")
    {
        HelpName = "PATH_OR_URL",
        Description = "A page, file or folder, in place of a group, or the id of a source; can be given several times. One that pipeline.yaml knows is read as it says there.",
    };

    /// <summary>Whether a word was given for it; in a line that is being typed there may be none yet.</summary>
    public static bool IsGiven(SymbolResult? result) => result is { Tokens.Count: > 0 };

    /// <summary>Refuses a group and single sources at once.</summary>
    public static void Exclude(Command command, Option<string?> group, Option<string[]> sources) => command.Validators.Add(result =>
    {
        if (IsGiven(result.GetResult(group)) && IsGiven(result.GetResult(sources)))
        {
            result.AddError("\"--group\" and \"--source\" exclude each other. Give one of them.");
        }
    });
}
