using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Chooses the sources of a run.</summary>
internal static class SourceSelection
{
    /// <summary>The name of a run over sources that the command line names.</summary>
    public const string NamedSources = "sources";

    /// <summary>
    /// The sources of a group, or those that the command line names: one that the configuration knows is read as it says there. Null
    /// after it has been told that there is no such group.
    /// </summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="group">The group; null for the default one.</param>
    /// <param name="named">Addresses and paths of the command line; empty for the group.</param>
    /// <param name="edition">The edition that the command line gives; null for what the configuration says.</param>
    /// <param name="invocation">Takes the message.</param>
    public static IReadOnlyList<SourceSettings>? Choose(
        PipelineConfiguration configuration, string? group, IReadOnlyList<string> named, string? edition, Invocation invocation)
    {
        foreach (var word in named)
        {
            if (Mistake(word) is not { } mistake) continue;
            invocation.Messages.Fail(mistake);
            return null;
        }

        var chosen = named.Count > 0
            ? [.. named.Select(word => Named(configuration, word, invocation))]
            : InGroup(configuration, group ?? configuration.DefaultGroup, invocation);
        return edition is null ? chosen : chosen?.Select(source => source with { Edition = edition }).ToList();
    }

    /// <summary>The documents of a source: one, or the files of a folder.</summary>
    public static IReadOnlyList<RunDocument> Documents(SourceSettings source, PipelineConfiguration configuration, Invocation invocation)
    {
        if (source.Url is { } url) return [new RunDocument(source, url, File: null)];

        // A path of the configuration starts from its folder, one of the command line (which has no line there) from the current folder.
        // A named file is filed under its whole path: two files of one name in two folders are two documents.
        if (source.Line == 0)
        {
            return [.. DocumentInputs.Expand(source.Path!, invocation).Select(input =>
                Document(source, input.Path is null ? input : input with { Source = input.Path.Replace('\\', '/') }))];
        }

        var absolute = configuration.Resolve(source.Path!);
        return [.. DocumentInputs.Expand(absolute, invocation).Select(input => Document(source, input with { Source = Written(source.Path!, absolute, input.Source) }))];
    }

    private static RunDocument Document(SourceSettings source, DocumentInput input) =>
        new(
            source,
            input.Source,
            input.Path,
            input.Failure is { } failure ? new RunFailure("scrape", failure.Code, failure.Message) : null);

    private static string Written(string path, string absolute, string file) =>
        (file == absolute ? path : Path.Join(path, Path.GetRelativePath(absolute, file))).Replace('\\', '/');

    private static List<SourceSettings>? InGroup(PipelineConfiguration configuration, string group, Invocation invocation)
    {
        var chosen = configuration.Sources.Where(source => source.Group == group).ToList();
        if (chosen.Count > 0) return chosen;

        var groups = configuration.Sources.Select(source => source.Group).Distinct(StringComparer.Ordinal).ToList();
        var nearest = NearestName.Of(group, groups);
        invocation.Messages.Fail(
            $"There is no group \"{group}\" in pipeline.yaml. Expected one of {string.Join(", ", groups)}.{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
        return null;
    }

    // What a --source can never be, or null.
    private static string? Mistake(string word)
    {
        if (string.IsNullOrWhiteSpace(word)) return "\"--source\" is empty. Expected an http or https address, a file or a folder.";
        if (!word.Contains("://", StringComparison.Ordinal) || IsAddress(word)) return null;
        return $"\"--source\" is \"{word}\". Only http and https addresses are read, and files and folders by their path.";
    }

    private static bool IsAddress(string word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsWarc(string word) =>
        !IsAddress(word)
        && (word.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));

    private static SourceSettings Named(PipelineConfiguration configuration, string word, Invocation invocation)
    {
        var isAddress = IsAddress(word);
        var known = configuration.Sources.FirstOrDefault(source => isAddress
            ? source.Url == word || source.Feed == word || source.Sitemap == word
            : source.Path is { } path && configuration.Resolve(path) == invocation.Resolve(word));

        // Files go before ids: a folder "samples" stays what it was when a source takes that name.
        if (known is null && !isAddress && !Path.Exists(invocation.Resolve(word))) known = configuration.Sources.FirstOrDefault(source => source.Id == word);
        return known ?? new SourceSettings
        {
            Id = word,
            Url = isAddress ? word : null,
            Path = isAddress || IsWarc(word) ? null : word,
            Warc = IsWarc(word) ? invocation.Resolve(word) : null,
            Group = NamedSources,
        };
    }
}
