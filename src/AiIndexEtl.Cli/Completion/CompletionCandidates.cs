using System.CommandLine;
using System.CommandLine.Completions;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Completion;

/// <summary>
/// What shells offer behind options and for arguments: metrics and areas of the vocabulary, editions, sources and groups of the
/// configuration in force. Where it cannot be read there is nothing to offer, and nothing is told: a person is in the middle of a line.
/// </summary>
/// <param name="console">The folders that the configuration is looked for in.</param>
/// <param name="shared">The options that choose it.</param>
internal sealed class CompletionCandidates(ConsoleStreams console, SharedOptions shared)
{
    /// <summary>Gives all options and arguments below a command what can be offered for them, told by their names.</summary>
    public void AttachTo(Command command)
    {
        foreach (var option in command.Options)
        {
            if (SourceOf(option.Name) is { } source) option.CompletionSources.Add(context => Items(source(context)));
            else if (option.HelpName is { } words && words.Contains('|')) option.CompletionSources.Add(words.Split('|'));
        }

        foreach (var argument in command.Arguments)
        {
            if (SourceOf(argument.Name) is not { } source) continue;
            argument.CompletionSources.Add(context => Items(source(context)));

            // Without a name of its own an argument is shown as the list of all that can be offered for it, thousands of sources included.
            argument.HelpName ??= argument.Name;
        }

        foreach (var below in command.Subcommands) AttachTo(below);
    }

    private Func<CompletionContext, IEnumerable<string>>? SourceOf(string name) => name switch
    {
        "--metric" => context => Vocabulary(context)?.Metrics.Select(metric => metric.Id) ?? [],
        "--area" => context => Vocabulary(context)?.Areas.SelectMany(area => area.Codes) ?? [],
        "--edition" or "OLD" or "NEW" => context => Configuration(context) is { } configuration ? Editions(configuration) : [],
        "--source" or "SOURCE" => context => Configuration(context)?.Sources.Select(source => source.Id) ?? [],
        "--group" => context => Configuration(context)?.Sources.Select(source => source.Group) ?? [],
        _ => null,
    };

    private static IEnumerable<string> Editions(PipelineConfiguration configuration) =>
        configuration.Editions.Select(edition => edition.Id).Concat(configuration.Sources.Select(source => source.Edition).OfType<string>());

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> words) =>
        words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(word => new CompletionItem(word));

    private PipelineConfiguration? Configuration(CompletionContext context) => Silent(context).LoadConfiguration();

    private Core.Vocabularies.Vocabulary? Vocabulary(CompletionContext context)
    {
        var invocation = Silent(context);
        return invocation.LoadConfigurationOrDefaults() is { } configuration ? VocabularyLoader.Load(configuration, invocation) : null;
    }

    private Invocation Silent(CompletionContext context)
    {
        var silent = console with { Error = Stream.Null };
        var config = context.ParseResult.GetResult(shared.Config) is { Tokens: [var file] } ? file.Value : null;
        return new Invocation(silent, new Messages(silent), format: null, config);
    }
}
