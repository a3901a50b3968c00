using System.CommandLine;

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

    /// <summary>Refuses a group and single sources at once.</summary>
    public static void Exclude(Command command, Option<string?> group, Option<string[]> sources) => command.Validators.Add(result =>
    {
        if (result.GetValue(group) is not null && result.GetValue(sources) is { Length: > 0 })
        {
            result.AddError("\"--group\" and \"--source\" exclude each other. Give one of them.");
        }
    });
}
