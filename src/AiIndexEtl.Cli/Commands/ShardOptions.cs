using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiIndexEtl.Cli.Shards;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What plan, worker and merge have in common.</summary>
internal static class ShardOptions
{
    private const int MostShards = 100_000;

    /// <summary>The folder that they share.</summary>
    public static Option<string?> Folder() => new("--work")
    {
        HelpName = "FOLDER",
        Description = "The folder that the workers share. Default: shards, beside the published file.",
    };

    /// <summary>A number of shards.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    public static Option<int?> Count(string name, string description) => Number(name, description, 1, MostShards);

    /// <summary>The number of a shard.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    public static Option<int?> Index(string name, string description) => Number(name, description, 0, MostShards - 1);

    /// <summary>The shared folder.</summary>
    public static WorkFolder Of(string? given, PipelineConfiguration configuration, Invocation invocation) => new(given is null
        ? Path.Combine(Path.GetDirectoryName(configuration.Resolve(configuration.Warehouse.Path))!, "shards")
        : invocation.Resolve(given));

    private static Option<int?> Number(string name, string description, int least, int most) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = result => Parse(result, name, least, most),
    };

    private static int? Parse(ArgumentResult result, string name, int least, int most)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is \"{word}\". Expected a whole number from {least} to {most}."));
        return null;
    }
}
