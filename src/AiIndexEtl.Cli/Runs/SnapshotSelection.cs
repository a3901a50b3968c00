using System.Globalization;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Chooses the published documents whose kept snapshots are read again.</summary>
internal static class SnapshotSelection
{
    private const string AllSnapshots = "snapshots";

    /// <summary>
    /// All published documents, or those of a group, an edition or the sources named. A document whose source pipeline.yaml still has
    /// takes from there what was configured, any other one from the published file.
    /// </summary>
    public static RunSelection Choose(
        PipelineConfiguration configuration, RunRequest request, Invocation invocation, CancellationToken cancellationToken)
    {
        IReadOnlyList<PublishedDocument> published = [];
        var exitCode = WarehouseOutput.Ask(invocation, reader =>
        {
            published = reader.Documents(cancellationToken);
            return ExitCode.Fine;
        });
        if (exitCode != ExitCode.Fine) return new RunSelection { ExitCode = exitCode };

        var unkept = published.Count(document => document.RawPath.Length == 0);
        if (unkept > 0)
        {
            invocation.Messages.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{unkept} published {(unkept == 1 ? "document was" : "documents were")} imported without the page, and cannot be read again."));
            published = [.. published.Where(document => document.RawPath.Length > 0)];
        }

        var sources = configuration.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var documents = published.Select(document => Document(document, sources.GetValueOrDefault(document.SourceId))).ToList();
        if (request.Group is { } group) documents = [.. documents.Where(document => document.Source.Line > 0 && document.Source.Group == group)];
        if (request.Named.Count > 0 && Named(documents, request.Named, configuration, invocation) is var named)
        {
            if (named is null) return RunSelection.Refused;
            documents = named;
        }

        if (request.Edition is { } edition)
        {
            var known = documents.Select(EditionOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            documents = [.. documents.Where(document => EditionOf(document) == edition)];
            if (documents.Count == 0)
            {
                invocation.Messages.Fail($"No document that was published is of the edition \"{edition}\". {Editions.Known(edition, known, "There are documents of")}");
                return RunSelection.Refused;
            }
        }

        if (documents.Count > 0) return new RunSelection { Known = documents, JobName = request.Group ?? request.Edition ?? (request.Named.Count > 0 ? SourceSelection.NamedSources : AllSnapshots) };

        invocation.Messages.Fail(request.Group is null ? "The published file holds no document with a kept snapshot." : $"No document that was published is of the group \"{request.Group}\".");
        return RunSelection.Refused;
    }

    private static RunDocument Document(PublishedDocument published, SourceSettings? configured) =>
        new(
            configured ?? new SourceSettings
            {
                Id = published.SourceId,
                Group = AllSnapshots,
                Publisher = published.Publisher,
                Language = published.Language,
                Edition = published.GivenEdition,
            },
            published.Source,
            File: null) { Known = published };

    private static string? EditionOf(RunDocument document) => document.Source.Edition ?? document.Known!.Edition;

    private static List<RunDocument>? Named(List<RunDocument> documents, IReadOnlyList<string> words, PipelineConfiguration configuration, Invocation invocation)
    {
        var chosen = new HashSet<RunDocument>(ReferenceEqualityComparer.Instance);
        foreach (var word in words)
        {
            var found = documents.Where(document => Is(document, word, configuration, invocation)).ToList();
            chosen.UnionWith(found);
            if (found.Count > 0) continue;

            var nearest = NearestName.Of(word, documents.Select(document => document.Source.Id).Distinct(StringComparer.Ordinal));
            invocation.Messages.Fail($"No document that was published is of the source \"{word}\".{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
            return null;
        }

        return [.. documents.Where(chosen.Contains)];
    }

    // By the id of the source, of which a glob makes several ("id/path"), by the address or path of the document or of its source.
    private static bool Is(RunDocument document, string word, PipelineConfiguration configuration, Invocation invocation)
    {
        var source = document.Source;
        return source.Id == word || source.Id.StartsWith(word + "/", StringComparison.Ordinal) || document.Asked == word
            || source.Url == word || source.Feed == word || source.Sitemap == word
            || (!word.Contains("://", StringComparison.Ordinal) && IsPath(invocation.Resolve(word), document, configuration));
    }

    private static bool IsPath(string path, RunDocument document, PipelineConfiguration configuration)
    {
        var written = document.Source.Path ?? document.Asked;
        return !written.Contains("://", StringComparison.Ordinal) && configuration.Resolve(written) == path;
    }
}
