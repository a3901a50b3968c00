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

    /// <summary>The sources that a run asks for.</summary>
    public static RunSelection Choose(PipelineConfiguration configuration, RunRequest request, Invocation invocation)
    {
        if (Choose(configuration, request.Group, request.Named, request.Edition, invocation) is not { } sources) return RunSelection.Refused;
        return new RunSelection
        {
            Sources = sources,
            JobName = request.Named.Count > 0 ? NamedSources : request.Group ?? request.Edition ?? configuration.DefaultGroup,
        };
    }

    /// <summary>
    /// The sources of a group or an edition, or those that the command line names: one that the configuration knows is read as it says
    /// there. Null after it has been told why there are none.
    /// </summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="group">The group; null for the default one, or where an edition is named for all.</param>
    /// <param name="named">Addresses and paths of the command line; empty for the group.</param>
    /// <param name="edition">The edition that the sources are of, or that those of the command line are filed under; null for any.</param>
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

        if (named.Count > 0) return FiledUnder(edition, [.. named.Select(word => Named(configuration, word, invocation))], invocation);
        if (edition is null) return InGroup(configuration, group ?? configuration.DefaultGroup, invocation);
        if (group is null) return OfEdition(configuration.Sources, edition, invocation);
        return InGroup(configuration, group, invocation) is { } chosen ? OfEdition(chosen, edition, invocation) : null;
    }

    /// <summary>
    /// True for a source of pipeline.yaml that would be chosen so. Asked of each as it is read from the file, of a pattern before it is known
    /// what it stands for: what will not be read may be missing.
    /// </summary>
    public static bool Reads(
        PipelineConfiguration configuration, SourceSettings source, string? group, IReadOnlyList<string> named, string? edition, Invocation invocation)
    {
        if (named.Count > 0)
        {
            return named.Any(word => word == source.Id || word.StartsWith(source.Id + "/", StringComparison.Ordinal)
                || (source.Path is { } path && configuration.Resolve(path) == invocation.Resolve(word)));
        }

        if (edition is not null && source.Edition != edition) return false;
        return (edition is not null && group is null) || source.Group == (group ?? configuration.DefaultGroup);
    }

    // A document is of one edition: one that pipeline.yaml files elsewhere would be taken out of there.
    private static List<SourceSettings>? FiledUnder(string? edition, List<SourceSettings> sources, Invocation invocation)
    {
        if (edition is null) return sources;
        if (sources.Find(source => source.Edition is not null && source.Edition != edition) is { } other)
        {
            invocation.Messages.Fail($"The source {other.Id} is of the edition {other.Edition} in pipeline.yaml, not of {edition}. Change it there, or leave \"--edition\" out.");
            return null;
        }

        return [.. sources.Select(source => source with { Edition = edition })];
    }

    private static List<SourceSettings>? OfEdition(IReadOnlyList<SourceSettings> sources, string edition, Invocation invocation)
    {
        var chosen = sources.Where(source => source.Edition == edition).ToList();
        if (chosen.Count > 0) return chosen;

        var known = sources.Select(source => source.Edition).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        invocation.Messages.Fail(
            $"No source is of the edition \"{edition}\". {Editions.Known(edition, known, "pipeline.yaml has sources of")} To read pages that are not in pipeline.yaml name them: aiindex run --edition {edition} URL");
        return null;
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
                Document(source, Unknown(input, configuration) ?? (input.Path is null ? input : input with { Source = input.Path.Replace('\\', '/') })))];
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

    // Neither a file nor the id of a source; null where it is one of the two. Which of them was meant cannot be known, so both are told.
    private static DocumentInput? Unknown(DocumentInput input, PipelineConfiguration configuration)
    {
        if (input.Failure is not { Code: "not_found" } failure) return null;

        var nearest = NearestName.Of(input.Source, configuration.Sources.Select(source => source.Id));
        var remedy = nearest is null ? "" : $" Did you mean \"{nearest}\"?";
        return input with { Failure = failure with { Message = $"{failure.Message} Nor is there a source of that id in pipeline.yaml.{remedy}" } };
    }

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
        if (Uri.TryCreate(word, UriKind.Absolute, out var address) && IsAddress(word) && address.UserInfo.Length > 0)
        {
            return $"\"--source\" holds a user name or password for {address.Host}. Take them out; pages behind a password are not fetched.";
        }

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
